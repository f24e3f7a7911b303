using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R070Tests
{
    private static readonly R070_PharmaceuticalPlantIsWatched Rule = new();

    [Fact]
    public void A_plant_has_cameras_and_an_alarm() =>
        Stores.AssertAsked(Rule, Cast.DrugMaker, Cast.Ephedrine, "cctv", "alarm");

    [Fact]
    public void A_hospital_is_no_plant() => Assert.Null(Stores.Receives(Cast.Hospital, Cast.Ephedrine).AskedOf(Rule));
}
