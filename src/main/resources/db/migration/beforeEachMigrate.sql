-- Migrations of much data take longer than a request may.
set local statement_timeout = 0;
set local lock_timeout = 0;
