using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>The registers of the bundle: who, where, what, under which permits. Identity numbers stay here.</summary>
internal static class PartyExport
{
    public static void Organisations(BundleRows rows, BundleCodes codes, Stream stream)
    {
        using CsvOut csv = new(stream, "uscc", "name", "kinds", "region", "legal_rep", "registered_on", "verified_on",
            "status", "member_of", "agency", "annual_capacity");
        foreach (Organisation o in rows.Organisations.AsNoTracking().OrderBy(o => o.Id))
        {
            IEnumerable<string> kinds = Enum.GetValues<OrganisationKinds>()
                .Where(k => k != OrganisationKinds.None && o.Is(k)).Select(BundleWords.Of);
            csv.Row(o.Code, o.Name, string.Join(';', kinds), o.Region, o.LegalRepresentative,
                BundleWords.Day(o.RegisteredOn), BundleWords.Day(o.VerifiedOn), BundleWords.Of(o.Status),
                codes.Party(o.MemberOf), o.Agency is { } agency ? BundleWords.Of(agency) : "", o.AnnualCapacity);
        }
    }

    public static void Sites(BundleRows rows, BundleCodes codes, Stream stream)
    {
        using CsvOut csv = new(stream, "code", "uscc", "name", "kind", "region", "address", "lat", "lon", "controls");
        foreach (Site s in rows.Sites.AsNoTracking().OrderBy(s => s.Id))
        {
            csv.Row(s.Code, codes.Party(s.Organisation), s.Name, BundleWords.Of(s.Kind), s.Region, s.Address,
                BundleWords.Scaled(s.LatitudeMicrodegrees, 6), BundleWords.Scaled(s.LongitudeMicrodegrees, 6),
                s.Controls);
        }
    }

    public static void People(BundleRows rows, BundleCodes codes, Stream stream)
    {
        using CsvOut csv = new(stream, "code", "uscc", "name", "role", "phone");
        foreach (Person p in rows.People.AsNoTracking().OrderBy(p => p.Id))
        {
            string role = p.Role == PersonRole.LegalRepresentative ? "legal-rep" : BundleWords.Of(p.Role);
            csv.Row(p.Code, codes.Party(p.Organisation), p.Name, role, p.Phone);
        }
    }

    public static void Products(BundleRows rows, BundleCodes codes, Stream stream)
    {
        using CsvOut csv = new(stream, "code", "uscc", "name", "gtin", "form", "base_unit", "pack_size",
            "density_kg_per_l", "content");
        List<Id<Domain.Catalogue.Product>> chosen = [.. rows.Products.OrderBy(p => p.Id).Select(p => p.Id)];
        foreach (Domain.Catalogue.Product p in chosen.Select(codes.Product))
        {
            IEnumerable<string> contents = p.Contents
                .Select(c => $"{c.Substance}={BundleWords.Scaled(c.NanogramsPerUnit, 6)}");
            csv.Row(p.Code, codes.Party(p.Owner), p.Name, p.Gtin, p.Form, UnitName.Of(p.BaseUnit), p.PackSize,
                BundleWords.Scaled(p.DensityMilligramsPerLitre, 6), string.Join(';', contents));
        }
    }

    public static void Permits(BundleRows rows, BundleCodes codes, Stream stream)
    {
        using CsvOut csv = new(stream, "number", "type", "holder", "counterparty", "carrier", "from_region",
            "to_region", "valid_from", "valid_to", "single_use", "substance", "quantity", "unit", "issued_by",
            "status");
        foreach (Permit p in rows.Permits.AsNoTracking().Include(p => p.Lines).OrderBy(p => p.Id))
        {
            foreach (PermitLine? line in p.Lines.OrderBy(l => l.Id).DefaultIfEmpty())
            {
                csv.Row(p.Number, p.Type, codes.Party(p.Holder), codes.Party(p.Counterparty), codes.Party(p.Carrier),
                    p.FromRegion, p.ToRegion, BundleWords.Day(p.ValidFrom), BundleWords.Day(p.ValidTo),
                    p.SingleUse ? "true" : "false", line?.Substance, BundleWords.Scaled(line?.Quantity, 0),
                    line?.Quantity is null ? "" : UnitName.Of(line.Unit), codes.Party(p.IssuedBy),
                    BundleWords.Of(p.Status));
            }
        }
    }

    public static void Scans(BundleRows rows, BundleCodes codes, Stream stream)
    {
        using CsvOut csv = new(stream, "at", "package", "place", "lat", "lon", "by");
        foreach (Domain.Oversight.Scan s in rows.Scans.AsNoTracking().OrderBy(s => s.Id))
        {
            csv.Row(BundleWords.Time(s.At, ChinaTime.OffsetMinutes), s.Code, s.Place ?? codes.Site(s.Site),
                BundleWords.Scaled(s.LatitudeMicrodegrees, 6), BundleWords.Scaled(s.LongitudeMicrodegrees, 6),
                codes.Person(s.By));
        }
    }
}
