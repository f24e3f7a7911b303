-- What was done, found and sampled in inspections: kept as it was.
create or replace trigger plan_officer_append_only before update or delete on plan_officer
for each row execute function refuse_change();
GO
create or replace trigger plan_officer_no_truncate before truncate on plan_officer
for each statement execute function refuse_change();
GO
create or replace trigger plan_recusal_append_only before update or delete on plan_recusal
for each row execute function refuse_change();
GO
create or replace trigger plan_recusal_no_truncate before truncate on plan_recusal
for each statement execute function refuse_change();
GO
create or replace trigger plan_event_append_only before update or delete on plan_event
for each row execute function refuse_change();
GO
create or replace trigger plan_event_no_truncate before truncate on plan_event
for each statement execute function refuse_change();
GO
create or replace trigger inspection_officer_append_only before update or delete on inspection_officer
for each row execute function refuse_change();
GO
create or replace trigger inspection_officer_no_truncate before truncate on inspection_officer
for each statement execute function refuse_change();
GO
create or replace trigger inspection_event_append_only before update or delete on inspection_event
for each row execute function refuse_change();
GO
create or replace trigger inspection_event_no_truncate before truncate on inspection_event
for each statement execute function refuse_change();
GO
create or replace trigger checklist_answer_append_only before update or delete on checklist_answer
for each row execute function refuse_change();
GO
create or replace trigger checklist_answer_no_truncate before truncate on checklist_answer
for each statement execute function refuse_change();
GO
create or replace trigger inspection_count_append_only before update or delete on inspection_count
for each row execute function refuse_change();
GO
create or replace trigger inspection_count_no_truncate before truncate on inspection_count
for each statement execute function refuse_change();
GO
create or replace trigger inspection_count_line_append_only before update or delete on inspection_count_line
for each row execute function refuse_change();
GO
create or replace trigger inspection_count_line_no_truncate before truncate on inspection_count_line
for each statement execute function refuse_change();
GO
create or replace trigger inspection_sample_append_only before update or delete on inspection_sample
for each row execute function refuse_change();
GO
create or replace trigger inspection_sample_no_truncate before truncate on inspection_sample
for each statement execute function refuse_change();
GO
create or replace trigger sample_result_append_only before update or delete on sample_result
for each row execute function refuse_change();
GO
create or replace trigger sample_result_no_truncate before truncate on sample_result
for each statement execute function refuse_change();
GO
create or replace trigger finding_event_append_only before update or delete on finding_event
for each row execute function refuse_change();
GO
create or replace trigger finding_event_no_truncate before truncate on finding_event
for each statement execute function refuse_change();
