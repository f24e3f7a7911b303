create or alter trigger record_file_append_only on record_file instead of update, delete as
begin
    set nocount on;
    throw 51000, 'record_file is append-only', 1;
end;
GO
create or alter trigger record_signature_append_only on record_signature instead of update, delete as
begin
    set nocount on;
    throw 51000, 'record_signature is append-only', 1;
end;
GO
create or alter trigger record_seal_append_only on record_seal instead of update, delete as
begin
    set nocount on;
    throw 51000, 'record_seal is append-only', 1;
end;
