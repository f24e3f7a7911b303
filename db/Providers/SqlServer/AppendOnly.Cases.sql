-- Cases: what was done, who looked, what changed hands.
create or alter trigger case_event_append_only on case_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'case_event is append-only', 1;
end;
GO
create or alter trigger case_look_append_only on case_look instead of update, delete as
begin
    set nocount on;
    throw 51000, 'case_look is append-only', 1;
end;
GO
create or alter trigger case_link_append_only on case_link instead of update, delete as
begin
    set nocount on;
    throw 51000, 'case_link is append-only', 1;
end;
GO
create or alter trigger evidence_handover_append_only on evidence_handover instead of update, delete as
begin
    set nocount on;
    throw 51000, 'evidence_handover is append-only', 1;
end;
GO
create or alter trigger request_event_append_only on request_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'request_event is append-only', 1;
end;
