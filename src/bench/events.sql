-- Prints events to load, one per line: psql -XAtq -v run=<prefix of their ids> -v events=<number> -f src/bench/events.sql <database>
select json_build_object(
  'id', :'run' || '-' || n,
  'title', 'Event number ' || n || ' of the load ' || :'run',
  'summary', repeat('What happened that day, in a few words. ', 4),
  'type', 'CONSULT', 'mode', 'visit', 'contexts', json_build_array('diplomatic'),
  'startDate', to_char(date '2000-01-01' + n % 8000, 'YYYY-MM-DD'),
  'participants', json_build_array(
    json_build_object('actor', 'japan', 'role', 'ACTOR'),
    json_build_object('actor', 'south-korea', 'role', 'RECIPIENT')),
  'citations', json_build_array(json_build_object('source', 'fdd-2020-09-10', 'locator', 'paragraph 3')))
from generate_series(1, :events) n;
