using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;
using Traceability.Jobs;

namespace Traceability.Api.Demo;

/// <summary>
/// The association's year: a course that is over, one to come, notices, an appeal; and some days of indicators.
/// </summary>
internal sealed class DemoSociety(TraceabilityDbFactory factory, IdSource ids, DemoParties parties, DateOnly today)
{
    private const string Hand = "demo";

    /// <summary>Days before today whose indicators are stored, so that a trend shows.</summary>
    private static readonly int[] CountedDaysAgo = [150, 90, 60, 30, 14, 7, 2, 1];

    private static readonly (string Text, string Options, int Right)[] Test =
    [
        ("购买第二类易制毒化学品，应当在购买前做什么？", "向公安机关备案\n购买后一年内补办\n不需要办理手续", 1),
        ("发现易制毒化学品短少，应当怎样做？", "月底一并说明\n立即报告公安机关并查明原因\n由保管员自行补足", 2),
        ("第一类易制毒化学品的入库、出库由谁办理？", "一人即可\n两人共同办理\n由驾驶员办理", 2),
    ];

    private Id<Organisation> Association => parties.Firms[DemoFirms.Association];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            AddFinished(db);
            AddComing(db);
            AddNotices(db);
            AddSelfChecks(db);
            AddAppeal(db);
            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (int ago in CountedDaysAgo)
        {
            await CountIndicators.CountAsync(
                factory, today.AddDays(-ago), Morning(1 - ago).AddHours(-4), cancellationToken);
        }
    }

    private void AddFinished(TraceabilityDb db)
    {
        Course course = Course("易制毒化学品管理法规培训", today.AddDays(-45), 30);
        db.Courses.Add(course);
        DateTime at = Morning(-45);
        foreach (DemoFirm firm in new[]
        {
            DemoFirms.Producer, DemoFirms.Coatings, DemoFirms.Carrier, DemoFirms.Warehouse,
        })
        {
            Trainee trainee = Enrol(course, firm, firm.Officer, at.AddDays(-5));
            trainee.TrySignIn(at);
            trainee.TryTest(firm == DemoFirms.Warehouse ? 1 : 3, course.PassesWith, at.AddHours(3));
            db.Trainees.Add(trainee);
        }

        course.TryClose(at.AddHours(8));
    }

    private void AddComing(TraceabilityDb db)
    {
        Course course = Course("危险品运输安全和交接培训", today.AddDays(10), 20);
        db.Courses.Add(course);
        foreach (DemoFirm firm in new[] { DemoFirms.Carrier, DemoFirms.Coatings })
            db.Trainees.Add(Enrol(course, firm, firm.Keeper, Morning(-1)));
    }

    private void AddNotices(TraceabilityDb db)
    {
        Notice old = Notice(
            "关于报送年度安全自查表的通知", "各会员单位：\n请于期限前完成年度安全自查，并由专管员留存备查。", -30, -10);
        Notice fresh = Notice(
            "关于冬季运输和交接的提示", "各会员单位：\n冬季路况差，请合理安排到达时间；收货当天核对数量并确认。", -2, 12);
        db.Notices.AddRange(old, fresh);
        foreach (DemoFirm firm in DemoFirms.Members.Where(m => m != DemoFirms.Trader))
        {
            db.NoticeReceipts.Add(new NoticeReceipt
            {
                Notice = old.Id, Organisation = parties.Firms[firm], ReadAt = Morning(-28), ReadBy = Hand,
            });
        }
    }

    /// <summary>One whose day is past, filled in by all members but the trader, and one that runs.</summary>
    private void AddSelfChecks(TraceabilityDb db)
    {
        SelfCheckForm old = DemoSelfChecks.Form(ids.Next<SelfCheckForm>(), Association, "年度安全自查表",
            today.AddDays(-10), Morning(-30), Hand);
        SelfCheckForm running = DemoSelfChecks.Form(ids.Next<SelfCheckForm>(), Association, "冬季仓储运输自查表",
            today.AddDays(12), Morning(-2), Hand);
        db.SelfCheckForms.AddRange(old, running);
        db.SelfChecks.AddRange(DemoFirms.Members.Where(m => m != DemoFirms.Trader).Select((member, i) =>
            DemoSelfChecks.Filled(old, parties.Firms[member], i, today, Morning(-14).AddHours(i), Hand)));
        db.SelfChecks.Add(
            DemoSelfChecks.Filled(running, parties.Firms[DemoFirms.Producer], 0, today, Morning(-1), Hand));
    }

    private void AddAppeal(TraceabilityDb db) => db.CreditAppeals.Add(new CreditAppeal
    {
        Id = ids.Next<CreditAppeal>(),
        Organisation = parties.Firms[DemoFirms.Dyestuffs],
        Grade = CreditGrade.A,
        Points = CreditFormula.Full - 10,
        Version = CreditFormula.Version,
        Reason = "本单位人员已参加市里同类培训，合格证未在系统中登记，请核对后恢复培训一项。",
        FiledAt = Morning(-3),
        FiledBy = Hand,
    });

    private Course Course(string title, DateOnly day, int seats)
    {
        Id<Course> id = ids.Next<Course>();
        return new Course
        {
            Id = id,
            Association = Association,
            Title = title,
            Day = day,
            Place = "乌拉特前旗政务中心三楼会议室",
            Seats = seats,
            ForWhom = "会员单位专管员、保管员、驾驶员",
            PassPercent = 60,
            RoomCode = "150823",
            PlannedAt = ChinaTime.StartOf(day.AddDays(-20)),
            PlannedBy = Hand,
            Questions = [.. Test.Select((q, i) => new CourseQuestion
            {
                Course = id, Number = i + 1, Text = q.Text, Options = q.Options, Right = q.Right,
            })],
        };
    }

    private Trainee Enrol(Course course, DemoFirm firm, string person, DateTime at) => new()
    {
        Id = ids.Next<Trainee>(),
        Course = course.Id,
        Organisation = parties.Firms[firm],
        Person = parties.PersonIds[person],
        EnrolledAt = at,
        EnrolledBy = Hand,
    };

    private Notice Notice(string title, string body, int publishedDays, int readByDays) => new()
    {
        Id = ids.Next<Notice>(),
        Association = Association,
        Title = title,
        Body = body,
        ReadBy = today.AddDays(readByDays),
        PublishedAt = Morning(publishedDays),
        PublishedBy = Hand,
    };

    /// <summary>Nine o'clock so many days from today.</summary>
    private DateTime Morning(int days) => ChinaTime.StartOf(today.AddDays(days)).AddHours(9);
}
