create trigger if not exists record_file_no_update before update on record_file
begin
    select raise(abort, 'record_file is append-only');
end;
GO
create trigger if not exists record_file_no_delete before delete on record_file
begin
    select raise(abort, 'record_file is append-only');
end;
GO
create trigger if not exists record_file_no_replace before insert on record_file
    when exists (select 1 from record_file where id = new.id)
begin
    select raise(abort, 'record_file is append-only');
end;
GO
create trigger if not exists record_signature_no_update before update on record_signature
begin
    select raise(abort, 'record_signature is append-only');
end;
GO
create trigger if not exists record_signature_no_delete before delete on record_signature
begin
    select raise(abort, 'record_signature is append-only');
end;
GO
create trigger if not exists record_signature_no_replace before insert on record_signature
    when exists (select 1 from record_signature where id = new.id)
begin
    select raise(abort, 'record_signature is append-only');
end;
GO
create trigger if not exists record_seal_no_update before update on record_seal
begin
    select raise(abort, 'record_seal is append-only');
end;
GO
create trigger if not exists record_seal_no_delete before delete on record_seal
begin
    select raise(abort, 'record_seal is append-only');
end;
GO
create trigger if not exists record_seal_no_replace before insert on record_seal
    when exists (select 1 from record_seal where kind = new.kind and record = new.record and version = new.version)
begin
    select raise(abort, 'record_seal is append-only');
end;
