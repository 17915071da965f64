using Microsoft.Extensions.Options;

namespace Strikelight.Web.Budget;

/// <summary>Puts the budget into the server.</summary>
public static class BudgetServices
{
    /// <summary>Registers the plan, the gauge and the pressure ladder.</summary>
    public static void AddBudget(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<BudgetOptions>, BudgetOptionsValidator>();
        services.AddOptions<BudgetOptions>().BindConfiguration("Budget").ValidateOnStart();
        services.AddSingleton(provider =>
        {
            BudgetOptions options = provider.GetRequiredService<IOptions<BudgetOptions>>().Value;
            return BudgetPlan.Of(MemoryLimit.Find(options.TotalBytes), options);
        });
        services.AddSingleton(new SocketMemory());
        services.AddSingleton<IMemoryGauge, ProcessMemory>();
        services.AddHostedService<BudgetService>();
        services.AddSingleton<PressureLadder>();
        services.AddHostedService(provider => provider.GetRequiredService<PressureLadder>());
    }

    /// <summary>Lets a registered service own a line of the budget.</summary>
    public static IServiceCollection AddByteHolder<THolder>(this IServiceCollection services)
        where THolder : class, IByteHolder
    {
        services.AddSingleton<IByteHolder>(provider => provider.GetRequiredService<THolder>());
        return services;
    }
}
