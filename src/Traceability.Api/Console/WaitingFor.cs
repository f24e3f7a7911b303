namespace Traceability.Api.ConsoleUi;

/// <summary>What may wait for a person, counted beside the entry of the navigation where it is done.</summary>
public enum WaitingFor
{
    /// <summary>在途待收货、被拒收待收回.</summary>
    Arrivals = 1,

    /// <summary>未办结预警.</summary>
    Alerts = 2,

    /// <summary>待办申请.</summary>
    Applications = 3,

    /// <summary>在运货物.</summary>
    Trips = 4,

    /// <summary>待办入网登记申请.</summary>
    Enrolments = 21,

    /// <summary>待答复的检查计划、待办的检查和实地核查、待核的整改.</summary>
    Inspections = 5,
}
