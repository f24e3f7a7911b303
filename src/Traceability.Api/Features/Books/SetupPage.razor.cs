using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>Recognises the file, lets its columns be mapped, and sends it to the dry run.</summary>
public sealed partial class SetupPage
{
    private Dictionary<string, string[]> _faults = [];
    private CurrentPerson _person = null!;
    private string? _path;
    private bool _isBundle;
    private SheetLook? _look;
    private ProfileMatch? _match;
    private IReadOnlyList<string> _profiles = [];
    private IReadOnlyList<string> _tables = [];

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromQuery(Name = "name")]
    public string? FileName { get; set; }

    [SupplyParameterFromQuery]
    public string? Profile { get; set; }

    [SupplyParameterFromForm(FormName = "setup")]
    public SetupInput? Input { get; set; }

    [Inject]
    private ImportStage Stage { get; set; } = null!;

    [Inject]
    private ProfileShelf Shelf { get; set; } = null!;

    [Inject]
    private ImportCounter Counter { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string NameOrToken => string.IsNullOrWhiteSpace(FileName) ? Token : Path.GetFileName(FileName);

    protected override async Task OnInitializedAsync()
    {
        Input ??= new SetupInput();
        _person = await Seat.PersonAsync();
        _path = Stage.Find(Token, _person.UserId);
        if (_path is null) return;
        try
        {
            _isBundle = Token.EndsWith(".zip", StringComparison.Ordinal);
            if (_isBundle) _tables = TablesOf(_path);
            else await RecogniseAsync(_path);
        }
        catch (BookException e)
        {
            _faults[""] = [e.Message];
        }
    }

    private static List<string> TablesOf(string path)
    {
        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            return [.. zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal).Take(50)];
        }
        catch (InvalidDataException)
        {
            throw new BookException("文件不是 zip，或已损坏", "The file is no zip, or broken");
        }
    }

    private async Task RecogniseAsync(string path)
    {
        IReadOnlyList<MappingProfile> kept = await Shelf.ListAsync(CancellationToken.None);
        _profiles = [.. kept.Select(p => p.Name)];
        _look = SheetLook.At(path);
        string? wanted = Input?.Profile ?? Profile;
        _match = kept.FirstOrDefault(p => p.Name == wanted) is { } chosen && BookProfile.Parse(chosen.Definition) is
            { } profile ? ProfileMatch.Of(chosen.Name, profile, _look.Headers)
            : ProfileMatch.Best(_look.Headers, kept);
    }

    private async Task RehearseAsync()
    {
        if (_path is null || (_match is null && !_isBundle)) return;
        if (_match is not null && !await KeepMappingAsync()) return;
        IResult answer = (await Counter.TakeAsync(
            _path, NameOrToken,
            new ImportQuery(
                _isBundle ? null : _match!.Name,
                Word<BookMode>.TryParse(Input!.Mode ?? "-", out Word<BookMode> mode) ? mode : null,
                Given(Input.Organisation), Given(Input.Site), DryRun: true),
            _person, CancellationToken.None)).Result;
        _faults = FormAnswer.Of(answer);
        if (answer is Accepted<ImportAnswer> { Value: { } run }) Navigation.NavigateTo($"/admin/books/{run.Id}");
    }

    /// <summary>A mapping that was changed becomes a profile of its own; false when it cannot.</summary>
    private async Task<bool> KeepMappingAsync()
    {
        Dictionary<string, string> parts = [];
        bool isChanged = false;
        for (int i = 0; i < _look!.Headers.Count; i++)
        {
            string part = Input!.Parts?.ElementAtOrDefault(i) ?? "";
            parts[_look.Headers[i]] = part;
            isChanged |= part != (ProfileMatch.PartOf(_match!.Profile, _look.Headers[i]) ?? "");
        }

        if (!isChanged) return true;
        if (Given(Input!.SaveAs) is not { } name)
        {
            _faults["saveAs"] = [Tongue.Say("栏目有改动，请给模板起名", "The mapping was changed: name the profile")];
            return false;
        }

        IReadOnlyList<MappingProfile> kept = await Shelf.ListAsync(CancellationToken.None);
        string changed = ProfileEdit.WithColumns(kept.First(p => p.Name == _match!.Name).Definition, parts);
        using JsonDocument definition = JsonDocument.Parse(changed);
        _faults = FormAnswer.Of((await MappingProfiles.Keep(
            name, definition.RootElement, Shelf, CancellationToken.None)).Result);
        if (_faults.Count > 0) return false;
        _match = ProfileMatch.Of(name, BookProfile.Parse(changed)!, _look.Headers);
        return true;
    }

    private static string? Given(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : InputText.Exact(text);
}
