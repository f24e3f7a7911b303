-- What other systems were told, what units reported and had verified.
create or alter trigger change_append_only on change instead of update, delete as
begin
    set nocount on;
    throw 51000, 'change is append-only', 1;
end;
GO
create or alter trigger webhook_event_append_only on webhook_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'webhook_event is append-only', 1;
end;
GO
create or alter trigger webhook_attempt_append_only on webhook_attempt instead of update, delete as
begin
    set nocount on;
    throw 51000, 'webhook_attempt is append-only', 1;
end;
GO
create or alter trigger suspicion_event_append_only on suspicion_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'suspicion_event is append-only', 1;
end;
GO
create or alter trigger suspicion_file_append_only on suspicion_file instead of update, delete as
begin
    set nocount on;
    throw 51000, 'suspicion_file is append-only', 1;
end;
GO
create or alter trigger end_use_event_append_only on end_use_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'end_use_event is append-only', 1;
end;
