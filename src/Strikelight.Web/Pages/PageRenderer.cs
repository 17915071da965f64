using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Pages;

/// <summary>Draws components to HTML on the server; nothing of them stays after the text is made.</summary>
public sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim _pastTurn = new(1);

    /// <summary>Makes a view and draws it in one turn: views hold memory, so few are made at a time.</summary>
    public Task<T> QueriedAsync<TView, T>(Func<Task<TView>> query, Func<TView, Task<T>> draw) =>
        InTurnAsync(async () => await draw(await query()));

    /// <summary>The same for a page of a past time, one at a time: many do not keep live pages waiting.</summary>
    public async Task<T> PastAsync<TView, T>(Func<Task<TView>> query, Func<TView, Task<T>> draw)
    {
        await _pastTurn.WaitAsync();
        try
        {
            return await QueriedAsync(query, draw);
        }
        finally
        {
            _pastTurn.Release();
        }
    }

    /// <summary>Draws when a processor is free.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        await _turns.WaitAsync();
        try
        {
            return await WorkThreads.Shared.RunAsync(make);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _turns.Dispose();
        _pastTurn.Dispose();
    }

    /// <summary>Writes the HTML of one component with its parameters.</summary>
    public async Task RenderAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters, TextWriter target)
        where TComponent : IComponent
    {
        await using HtmlRenderer renderer = new(services, loggers);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = ParameterView.FromDictionary(new Dictionary<string, object?>(parameters));
            (await renderer.RenderComponentAsync<TComponent>(view)).WriteHtmlTo(target);
        });
    }
}
