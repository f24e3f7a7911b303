using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Parties;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Unit;

/// <summary>人员: the list, and the same use case as the route for whom to add.</summary>
public sealed partial class PeoplePage
{
    private Page<PersonRow> _people = new([], null);
    private Dictionary<long, string> _masks = [];
    private Dictionary<string, string[]> _faults = [];
    private CurrentPerson _person = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private IdNumberVault Vault { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [SupplyParameterFromQuery]
    public string? Added { get; set; }

    [SupplyParameterFromForm(FormName = "person")]
    public PersonForm? Form { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new PersonForm();
        _person = await Seat.PersonAsync();
        _people = (await ListPeople.Handle(
            new PageQuery(After, null), Db, _person, CancellationToken.None)).Value!;
        List<Id<Person>> ids = [.. _people.Items.Where(p => p.HasIdNumber).Select(p => new Id<Person>(p.Number))];
        var ciphers = await Visibility.People(Db, _person).AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.IdNumberCipher }).ToListAsync();
        _masks = ciphers.ToDictionary(c => c.Id.Value, c => IdNumberVault.Mask(Vault.Unlock(c.IdNumberCipher!)));
    }

    private async Task AddAsync()
    {
        PersonRequest request = new()
        {
            Code = InputText.Exact(Form!.Code),
            Name = Form.Name?.Trim() ?? "",
            Role = Form.Role,
            IdNumber = Given(Form.IdNumber),
            Phone = Given(Form.Phone),
        };
        _faults = FormAnswers.Check(request);
        if (_faults.Count > 0) return;
        IResult answer = (await AddPerson.Handle(request, Db, _person, Ids, Vault, Clock)).Result;
        _faults = FormAnswers.Faults(answer);
        if (_faults.Count == 0) Navigation.NavigateTo($"/unit/people?added={Uri.EscapeDataString(request.Name)}");
    }

    private string? Bad(string field) => _faults.ContainsKey(field) ? "true" : null;
}

/// <summary>The form of the page.</summary>
public sealed record PersonForm
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public PersonRole Role { get; set; } = PersonRole.Keeper;

    public string? IdNumber { get; set; }

    public string? Phone { get; set; }
}
