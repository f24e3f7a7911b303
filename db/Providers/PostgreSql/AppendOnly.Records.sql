create or replace trigger record_file_append_only before update or delete on record_file
for each row execute function refuse_change();
GO
create or replace trigger record_file_no_truncate before truncate on record_file
for each statement execute function refuse_change();
GO
create or replace trigger record_signature_append_only before update or delete on record_signature
for each row execute function refuse_change();
GO
create or replace trigger record_signature_no_truncate before truncate on record_signature
for each statement execute function refuse_change();
GO
create or replace trigger record_seal_append_only before update or delete on record_seal
for each row execute function refuse_change();
GO
create or replace trigger record_seal_no_truncate before truncate on record_seal
for each statement execute function refuse_change();
