-- Cases: what was done, who looked, what changed hands.
create or replace trigger case_event_append_only before update or delete on case_event
for each row execute function refuse_change();
GO
create or replace trigger case_event_no_truncate before truncate on case_event
for each statement execute function refuse_change();
GO
create or replace trigger case_look_append_only before update or delete on case_look
for each row execute function refuse_change();
GO
create or replace trigger case_look_no_truncate before truncate on case_look
for each statement execute function refuse_change();
GO
create or replace trigger case_link_append_only before update or delete on case_link
for each row execute function refuse_change();
GO
create or replace trigger case_link_no_truncate before truncate on case_link
for each statement execute function refuse_change();
GO
create or replace trigger evidence_handover_append_only before update or delete on evidence_handover
for each row execute function refuse_change();
GO
create or replace trigger evidence_handover_no_truncate before truncate on evidence_handover
for each statement execute function refuse_change();
GO
create or replace trigger request_event_append_only before update or delete on request_event
for each row execute function refuse_change();
GO
create or replace trigger request_event_no_truncate before truncate on request_event
for each statement execute function refuse_change();
