create or alter trigger self_check_form_append_only on self_check_form instead of update, delete as
begin
    set nocount on;
    throw 51000, 'self_check_form is append-only', 1;
end;
GO
create or alter trigger self_check_item_append_only on self_check_item instead of update, delete as
begin
    set nocount on;
    throw 51000, 'self_check_item is append-only', 1;
end;
GO
create or alter trigger self_check_append_only on self_check instead of update, delete as
begin
    set nocount on;
    throw 51000, 'self_check is append-only', 1;
end;
GO
create or alter trigger self_check_answer_append_only on self_check_answer instead of update, delete as
begin
    set nocount on;
    throw 51000, 'self_check_answer is append-only', 1;
end;
