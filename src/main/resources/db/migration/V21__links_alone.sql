-- For what is asked of a link without the record it leads to: role=MEDIATOR, effect=SUSPENDS.
create index event_participants_role on event_participants (role, first_day desc, event_key desc) include (last_day);
create index event_agreements_effect on event_agreements (effect, first_day desc, event_key desc) include (last_day);
