using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeMetricsTests
{
    [Fact]
    public async Task Meter_CallAndFailure_AreCountedWithTheirKindAndBytes()
    {
        await using CboeHost host = await CboeHost.StartAsync(options => options.MaxRetries = 0);
        ConcurrentDictionary<string, long> sums = new();
        IMeterFactory factory = host.Services.GetRequiredService<IMeterFactory>();
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ProviderMeter.Name && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) =>
            {
                string kind = string.Join(' ', tags.ToArray().Select(tag => tag.Value));
                sums.AddOrUpdate($"{instrument.Name} {kind}", value, (_, sum) => sum + value);
            }
        );
        listener.Start();

        await host.AskAsync();
        host.Upstream.Answer = (context, _) => FakeUpstream.Status(context, 500);
        await host.AskAsync();

        Assert.Equal(2, sums["strikelight.provider.calls cboe"]);
        Assert.Equal(1, sums["strikelight.provider.failures cboe Unavailable"]);
        Assert.Equal(SmallAnswer.Bytes.Length, sums["strikelight.provider.bytes cboe"]);
    }
}
