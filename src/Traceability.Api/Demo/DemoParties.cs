using System.Globalization;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Demo;

/// <summary>The rows of the demo county that are no movements: units, stores, people, products, papers.</summary>
internal sealed class DemoParties(IdSource ids, DemoBook book, IdNumberVault vault)
{
    /// <summary>People who belong to no unit and buy a little permanganate.</summary>
    public const int NaturalPersons = 40;

    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private const string GivenNames = "建国秀英志强丽华永平晓燕巴特乌兰海龙春梅国庆玉珍文斌雪莲";
    private readonly Dictionary<DemoFirm, Id<Organisation>> _firms = [];
    private int _name;
    private int _person;

    public IReadOnlyDictionary<DemoFirm, Id<Organisation>> Firms => _firms;

    public Dictionary<string, Id<Person>> PersonIds { get; } = [];

    public Dictionary<DemoSite, Id<Site>> SiteIds { get; } = [];

    public List<object> Rows { get; } = [];

    public DemoParties Build()
    {
        foreach (DemoFirm firm in DemoFirms.All) AddFirm(firm);
        foreach (DemoSite site in DemoSite.All) AddSite(site);
        for (int i = 1; i <= NaturalPersons; i++)
            AddPerson(string.Create(CultureInfo.InvariantCulture, $"N-{i:D2}"), null, PersonRole.NaturalPerson);
        foreach (DemoProduct product in DemoProduct.All) AddProduct(product);
        foreach (DemoPermit permit in book.Permits) AddPermit(permit);
        return this;
    }

    private void AddFirm(DemoFirm firm)
    {
        Id<Organisation> id = _firms[firm] = ids.Next<Organisation>();
        bool enterprise = DemoFirms.Enterprises.Contains(firm);
        string legal = NextName();
        Rows.Add(new Organisation
        {
            Id = id,
            Code = firm.Code,
            Name = firm.Name,
            Kinds = firm.Kinds,
            Region = firm.Region,
            LegalRepresentative = enterprise ? legal : null,
            RegisteredOn = book.Dates.Start.AddMonths(-9),
            VerifiedOn = enterprise ? book.Dates.Start.AddMonths(-8) : null,
            Status = enterprise || firm.Agency is not null
                ? OrganisationStatus.Verified
                : OrganisationStatus.Registered,
            MemberOf = DemoFirms.Members.Contains(firm) ? _firms[DemoFirms.Association] : null,
            Agency = firm.Agency,
        });
        if (firm.Kinds == OrganisationKinds.Foreign) return;
        if (enterprise)
        {
            AddPerson(firm.LegalRepresentative, firm, PersonRole.LegalRepresentative, legal);
            AddPerson(firm.SecondKeeper, firm, PersonRole.Keeper);
            AddPerson(firm.Handler, firm, firm == DemoFirms.Carrier ? PersonRole.Driver : PersonRole.Handler);
            AddPerson(firm.Prefix + "-I1", firm, PersonRole.Informant);
        }

        AddPerson(firm.Officer, firm, PersonRole.Officer);
        AddPerson(firm.Keeper, firm, PersonRole.Keeper);
    }

    private void AddPerson(string code, DemoFirm? firm, PersonRole role, string? name = null)
    {
        PersonIds[code] = ids.Next<Person>();
        ResidentIdNumber number = NextIdNumber();
        Rows.Add(new Person
        {
            Id = PersonIds[code],
            Code = code,
            Organisation = firm is null ? null : _firms[firm],
            Name = name ?? NextName(),
            Role = role,
            IdNumberCipher = vault.Lock(number.Value),
            IdNumberHash = vault.Hash(number.Value),
            BornOn = number.BirthDate,
        });
    }

    /// <summary>Numbers of people who do not exist, right in form: born 1970 to 1999 in the county.</summary>
    private ResidentIdNumber NextIdNumber()
    {
        int n = _person++;
        string body = string.Create(
            CultureInfo.InvariantCulture, $"150823{1970 + n % 30}{1 + n % 12:00}{1 + n % 28:00}{n % 1000:000}");
        DateOnly today = new(2026, 1, 1);
        foreach (char check in "0123456789X")
            if (ResidentIdNumber.TryParse(body + check, today, out ResidentIdNumber number)) return number;
        throw new InvalidOperationException($"{body} has no check character.");
    }

    private void AddSite(DemoSite site)
    {
        SiteIds[site] = ids.Next<Site>();
        Rows.Add(new Site
        {
            Id = SiteIds[site],
            Organisation = _firms[site.Firm],
            Code = site.Code,
            Name = site.Name,
            Kind = site.Kind,
            Region = site.Firm.Region,
            Address = site.Firm.Name + site.Name,
            LatitudeMicrodegrees = site.Latitude,
            LongitudeMicrodegrees = site.Longitude,
            Controls = site.Controls,
        });
    }

    private void AddProduct(DemoProduct product)
    {
        Id<Product> id = ids.Next<Product>();
        Rows.Add(new Product
        {
            Id = id,
            Code = product.Code,
            Owner = product.Owner is null ? null : _firms[product.Owner],
            Name = product.Name,
            Gtin = product.Gtin,
            Form = product.Form,
            BaseUnit = product.Unit,
            PackSize = product.PackSize,
            DensityMilligramsPerLitre = product.Density,
            Contents = product.Substance is { } substance
                ? [new ProductContent { Product = id, Substance = substance, NanogramsPerUnit = product.Nanograms }]
                : [],
        });
    }

    private void AddPermit(DemoPermit permit)
    {
        Id<Permit> id = ids.Next<Permit>();
        List<PermitLine> lines = [];
        foreach (DemoPermitLine line in permit.Lines)
        {
            Commodity commodity = new(ids.Next<Commodity>(), Book.Permit, line.Unit);
            Rows.Add(commodity);
            lines.Add(new PermitLine
            {
                Id = commodity.Id,
                Permit = id,
                Substance = line.Substance,
                Quantity = line.Quantity,
                Unit = line.Unit,
                Basis = line.Basis,
            });
        }

        Rows.Add(new Permit
        {
            Id = id,
            Number = permit.Number,
            Type = permit.Type,
            Holder = _firms[permit.Holder],
            Counterparty = permit.Counterparty is null ? null : _firms[permit.Counterparty],
            Carrier = permit.Carrier is null ? null : _firms[permit.Carrier],
            FromRegion = permit.FromRegion,
            ToRegion = permit.ToRegion,
            ValidFrom = permit.ValidFrom,
            ValidTo = permit.ValidTo,
            SingleUse = permit.SingleUse,
            IssuedBy = _firms[permit.IssuedBy],
            Status = permit.ValidTo < book.Dates.Today ? PermitStatus.Expired : PermitStatus.Valid,
            Lines = lines,
        });
    }

    private string NextName()
    {
        int n = _name++;
        int given = n * 3 % (GivenNames.Length / 2) * 2;
        return Surnames[n % Surnames.Length] + GivenNames.Substring(given, 2);
    }
}
