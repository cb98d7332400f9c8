-- The box about a circle is as wide as the circle at its latitude, but where it holds a pole or crosses
-- the date line: there it goes around the earth. A degree of latitude is a little longer than the 111 km
-- that it is taken for, so that nothing at the edge is left out.
create function half_width_of_circle(circle double precision[])
  returns double precision language plpgsql immutable parallel safe as $$
  declare
    reach constant double precision := circle[3] / 111.0;
    half_width double precision;
  begin
    if abs(circle[1]) + reach >= 90 then
      return 360;
    end if;
    half_width := degrees(asin(sin(radians(reach)) / cos(radians(circle[1]))));
    return case when abs(circle[2]) + half_width > 180 then 360 else half_width end;
  end $$;

create or replace function within_kilometres(latitude double precision, longitude double precision, circle double precision[])
  returns boolean language sql immutable parallel safe
  return point(longitude, latitude) <@ box(
      point(circle[2] - half_width_of_circle(circle), circle[1] - circle[3] / 111.0),
      point(circle[2] + half_width_of_circle(circle), circle[1] + circle[3] / 111.0))
    and 2 * 6371.0088 * asin(least(1, sqrt(
      sin(radians(latitude - circle[1]) / 2) ^ 2
      + cos(radians(latitude)) * cos(radians(circle[1])) * sin(radians(longitude - circle[2]) / 2) ^ 2))) <= circle[3];
