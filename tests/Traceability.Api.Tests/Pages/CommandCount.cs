using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Traceability.Api.Tests.Pages;

/// <summary>Counts what one database is asked in answering requests; other tests have databases of their own.</summary>
internal sealed class CommandCount
    : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly HttpContextAccessor _requests = new();
    private readonly string _dataSource;
    private readonly List<string> _texts = [];
    private readonly List<IDisposable> _subscriptions = [];

    /// <param name="dataSource">The file of the database.</param>
    public CommandCount(string dataSource)
    {
        _dataSource = dataSource;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>The statements since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_texts)
        {
            string[] taken = [.. _texts];
            _texts.Clear();
            return taken;
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name != DbLoggerCategory) return;
        lock (_subscriptions)
            _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // What runs in the background is no page's.
        if (value.Value is not CommandEventData command || _requests.HttpContext is null
            || command.Command.Connection?.DataSource != _dataSource) return;
        lock (_texts) _texts.Add(command.Command.CommandText);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (_subscriptions) _subscriptions.ForEach(s => s.Dispose());
    }

    private const string DbLoggerCategory = Microsoft.EntityFrameworkCore.DbLoggerCategory.Name;
}
