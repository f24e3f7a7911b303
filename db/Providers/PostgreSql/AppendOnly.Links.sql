-- What other systems were told, what units reported and had verified.
create or replace trigger change_append_only before update or delete on change
for each row execute function refuse_change();
GO
create or replace trigger change_no_truncate before truncate on change
for each statement execute function refuse_change();
GO
create or replace trigger webhook_event_append_only before update or delete on webhook_event
for each row execute function refuse_change();
GO
create or replace trigger webhook_event_no_truncate before truncate on webhook_event
for each statement execute function refuse_change();
GO
create or replace trigger webhook_attempt_append_only before update or delete on webhook_attempt
for each row execute function refuse_change();
GO
create or replace trigger webhook_attempt_no_truncate before truncate on webhook_attempt
for each statement execute function refuse_change();
GO
create or replace trigger suspicion_event_append_only before update or delete on suspicion_event
for each row execute function refuse_change();
GO
create or replace trigger suspicion_event_no_truncate before truncate on suspicion_event
for each statement execute function refuse_change();
GO
create or replace trigger suspicion_file_append_only before update or delete on suspicion_file
for each row execute function refuse_change();
GO
create or replace trigger suspicion_file_no_truncate before truncate on suspicion_file
for each statement execute function refuse_change();
GO
create or replace trigger end_use_event_append_only before update or delete on end_use_event
for each row execute function refuse_change();
GO
create or replace trigger end_use_event_no_truncate before truncate on end_use_event
for each statement execute function refuse_change();
