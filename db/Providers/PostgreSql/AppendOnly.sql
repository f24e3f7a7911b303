create or replace function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
GO
create or replace trigger movement_append_only before update or delete on movement
for each row execute function refuse_change();
GO
create or replace trigger movement_no_truncate before truncate on movement
for each statement execute function refuse_change();
GO
create or replace trigger movement_line_append_only before update or delete on movement_line
for each row execute function refuse_change();
GO
create or replace trigger movement_line_no_truncate before truncate on movement_line
for each statement execute function refuse_change();
GO
create or replace trigger ledger_entry_append_only before update or delete on ledger_entry
for each row execute function refuse_change();
GO
create or replace trigger ledger_entry_no_truncate before truncate on ledger_entry
for each statement execute function refuse_change();
GO
create or replace trigger daily_seal_append_only before update or delete on daily_seal
for each row execute function refuse_change();
GO
create or replace trigger daily_seal_no_truncate before truncate on daily_seal
for each statement execute function refuse_change();
GO
create or replace trigger refusal_append_only before update or delete on refusal
for each row execute function refuse_change();
GO
create or replace trigger refusal_no_truncate before truncate on refusal
for each statement execute function refuse_change();
GO
create or replace trigger account_identity_is_fixed 
    before delete or update of id, kind, owner, holder, commodity, package, package_key, is_boundary on account
for each row execute function refuse_change();
GO
create or replace trigger permit_event_append_only before update or delete on permit_event
for each row execute function refuse_change();
GO
create or replace trigger permit_event_no_truncate before truncate on permit_event
for each statement execute function refuse_change();
