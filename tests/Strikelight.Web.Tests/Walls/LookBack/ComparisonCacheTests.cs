using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Web.Budget;
using Strikelight.Web.Features.Walls.LookBack;
using Strikelight.Web.Tests.Recorder;

namespace Strikelight.Web.Tests.Walls.LookBack;

public sealed class ComparisonCacheTests
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    private readonly ComparisonCache _cache = new(BudgetPlan.Of(new(256L << 20, "test"), new()));
    private readonly ChainSnapshot _chain = RecordedPoll.At(Friday, interest: 130);
    private readonly PriorInterest _before;

    public ComparisonCacheTests()
    {
        ChainSnapshot thursday = RecordedPoll.At(Friday.AddDays(-1), interest: 100);
        _before = new(new(2026, 11, 19), ContractCounts.Of(thursday, thursday.OpenInterest), PriorInterest.FromChain);
    }

    [Fact]
    public void Of_TheSameScopeAgain_IsMadeOnceAndCounted()
    {
        ChainLevels levels = Levels();

        OpenInterestChanges first = _cache.Of(_before, _chain, levels);
        OpenInterestChanges second = _cache.Of(_before, _chain, levels);

        Assert.Equal(first.Calls.Change.ByStrike, second.Calls.Change.ByStrike);
        Assert.Equal(1, _cache.Use().Items);
        Assert.True(_cache.Use().Bytes > 0);
    }

    [Fact]
    public void Press_WhileMemoryIsShort_LetsAllGoAndKeepsNothing()
    {
        ChainLevels levels = Levels();
        _cache.Of(_before, _chain, levels);

        _cache.Press(PressureLevel.Evict);
        OpenInterestChanges again = _cache.Of(_before, _chain, levels);

        Assert.Equal(30, again.Calls.Change.ByStrike[0]);
        Assert.Equal((0L, 0L), (_cache.Use().Items, _cache.Use().Bytes));
        Assert.Equal(2, _cache.Use().Evictions);
    }

    private ChainLevels Levels() => ChainLevels.Compute(ChainAnalyzer.Analyze(_chain, PricingOptions.Default), new());
}
