-- Lists leave machine-coded events out unless asked: the few that people coded are found among millions.
create index event_curated on event (first_day desc, key desc) where coding = 'HUMAN';
