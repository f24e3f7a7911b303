create or alter trigger movement_append_only on movement instead of update, delete as
begin
    set nocount on;
    throw 51000, 'movement is append-only', 1;
end;
GO
create or alter trigger movement_line_append_only on movement_line instead of update, delete as
begin
    set nocount on;
    throw 51000, 'movement_line is append-only', 1;
end;
GO
create or alter trigger ledger_entry_append_only on ledger_entry instead of update, delete as
begin
    set nocount on;
    throw 51000, 'ledger_entry is append-only', 1;
end;
GO
create or alter trigger daily_seal_append_only on daily_seal instead of update, delete as
begin
    set nocount on;
    throw 51000, 'daily_seal is append-only', 1;
end;
GO
create or alter trigger refusal_append_only on refusal instead of update, delete as
begin
    set nocount on;
    throw 51000, 'refusal is append-only', 1;
end;
GO
create or alter trigger account_identity_is_fixed on account after update, delete as
begin
    set nocount on;
    if not exists (select 1 from inserted) and exists (select 1 from deleted)
        throw 51000, 'an account is never deleted', 1;
    if update(id) or update(kind) or update(owner) or update(holder) or update(commodity)
        or update(package) or update(package_key) or update(is_boundary)
        throw 51000, 'the identity of an account is fixed', 1;
end;
GO
create or alter trigger permit_event_append_only on permit_event instead of update, delete as
begin
    set nocount on;
    throw 51000, 'permit_event is append-only', 1;
end;
