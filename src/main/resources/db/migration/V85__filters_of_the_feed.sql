-- The index of the feed's order has what its filters compare, and the feed begins at a time without reading all that
-- came before.
drop index change_feed;
create index change_feed on change (era, transaction, number) include (at, collection, operation, author);
create index change_at on change (at);
