create trigger if not exists movement_no_update before update on movement
begin
    select raise(abort, 'movement is append-only');
end;
GO
create trigger if not exists movement_no_delete before delete on movement
begin
    select raise(abort, 'movement is append-only');
end;
GO
create trigger if not exists movement_line_no_update before update on movement_line
begin
    select raise(abort, 'movement_line is append-only');
end;
GO
create trigger if not exists movement_line_no_delete before delete on movement_line
begin
    select raise(abort, 'movement_line is append-only');
end;
GO
create trigger if not exists ledger_entry_no_update before update on ledger_entry
begin
    select raise(abort, 'ledger_entry is append-only');
end;
GO
create trigger if not exists ledger_entry_no_delete before delete on ledger_entry
begin
    select raise(abort, 'ledger_entry is append-only');
end;
GO
create trigger if not exists daily_seal_no_update before update on daily_seal
begin
    select raise(abort, 'daily_seal is append-only');
end;
GO
create trigger if not exists daily_seal_no_delete before delete on daily_seal
begin
    select raise(abort, 'daily_seal is append-only');
end;
GO
create trigger if not exists refusal_no_update before update on refusal
begin
    select raise(abort, 'refusal is append-only');
end;
GO
create trigger if not exists refusal_no_delete before delete on refusal
begin
    select raise(abort, 'refusal is append-only');
end;
GO
create trigger if not exists account_identity_is_fixed
    before update of id, kind, owner, holder, commodity, package, package_key, is_boundary on account
begin
    select raise(abort, 'the identity of an account is fixed');
end;
GO
create trigger if not exists account_no_delete before delete on account
begin
    select raise(abort, 'an account is never deleted');
end;
GO
create trigger if not exists permit_event_no_update before update on permit_event
begin
    select raise(abort, 'permit_event is append-only');
end;
GO
create trigger if not exists permit_event_no_delete before delete on permit_event
begin
    select raise(abort, 'permit_event is append-only');
end;
