-- What was done, found and sampled in inspections: kept as it was.
create or alter trigger plan_officer_append_only on plan_officer instead of update, delete as
begin
    set nocount on;
    throw 51000, 'plan_officer is append-only', 1;
end;
GO
create or alter trigger plan_recusal_append_only on plan_recusal instead of update, delete as
begin
    set nocount on;
    throw 51000, 'plan_recusal is append-only', 1;
end;
GO
create or alter trigger plan_event_append_only on plan_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'plan_event is append-only', 1;
end;
GO
create or alter trigger inspection_officer_append_only on inspection_officer instead of update, delete as
begin
    set nocount on;
    throw 51000, 'inspection_officer is append-only', 1;
end;
GO
create or alter trigger inspection_event_append_only on inspection_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'inspection_event is append-only', 1;
end;
GO
create or alter trigger checklist_answer_append_only on checklist_answer instead of update, delete as
begin
    set nocount on;
    throw 51000, 'checklist_answer is append-only', 1;
end;
GO
create or alter trigger inspection_count_append_only on inspection_count instead of update, delete as
begin
    set nocount on;
    throw 51000, 'inspection_count is append-only', 1;
end;
GO
create or alter trigger inspection_count_line_append_only on inspection_count_line instead of update, delete as
begin
    set nocount on;
    throw 51000, 'inspection_count_line is append-only', 1;
end;
GO
create or alter trigger inspection_sample_append_only on inspection_sample instead of update, delete as
begin
    set nocount on;
    throw 51000, 'inspection_sample is append-only', 1;
end;
GO
create or alter trigger sample_result_append_only on sample_result instead of update, delete as
begin
    set nocount on;
    throw 51000, 'sample_result is append-only', 1;
end;
GO
create or alter trigger finding_event_append_only on finding_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'finding_event is append-only', 1;
end;
