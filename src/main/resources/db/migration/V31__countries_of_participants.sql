-- Whoever writes a participant has read and locked its actor already, and brings the country.
drop trigger event_participants_country on event_participants;
drop function event_participants_take_country();
