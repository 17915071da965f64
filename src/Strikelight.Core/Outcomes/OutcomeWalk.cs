namespace Strikelight.Core.Outcomes;

/// <summary>Follows prices in order of time and keeps what they say about one level.</summary>
/// <remarks>
/// Distances are taken towards the level's side, so that above and below are one computation with another sign. A bar
/// that only in part lies within the test is never counted; if it could change an answer it makes a "no" unknown.
/// </remarks>
internal sealed class OutcomeWalk
{
    private readonly LevelFix _fix;
    private readonly PricePath _path;
    private readonly OutcomeRules _rules;
    private readonly bool _isAbove;
    private readonly double _thresholdUsd;

    /// <summary>Up to here prices are there without a gap, or the gap is already known.</summary>
    private DateTimeOffset _covered;
    private PriceStep? _last;
    private OutcomeAnswer _noTouch = OutcomeAnswer.No;
    private OutcomeAnswer _noExcess = OutcomeAnswer.No;
    private DateTimeOffset? _touchDoubtFrom;
    private DateTimeOffset? _touchFrom;
    private DateTimeOffset? _touchBy;
    private bool _isPartial;
    private double _reachUsd = double.NegativeInfinity;
    private double _backUsd;

    public OutcomeWalk(LevelFix fix, PricePath path, OutcomeRules rules)
    {
        _fix = fix;
        _path = path;
        _rules = rules;
        _isAbove = fix.Side == LevelSide.Above;
        _thresholdUsd = rules.ExceedThresholdUsd(fix);
        // Spot of the instant itself is known; it stands as long as any polled price.
        _covered = path.IsPolled ? fix.KnownAt + path.Resolution : fix.KnownAt;
    }

    private bool IsTouched => _touchBy is not null;

    public void Add(PriceStep step)
    {
        bool isBefore = step.Start < _fix.KnownAt && step.End <= _fix.KnownAt;
        bool isAfter = _path.IsPolled ? step.Start > _fix.EndsAt : step.Start >= _fix.EndsAt;
        if (isBefore || isAfter)
        {
            return;
        }
        if (step.Start > _covered)
        {
            Miss(OutcomeAnswer.Gap);
        }
        DateTimeOffset until = step.Start + _path.Resolution;
        _covered = until > _covered ? until : _covered;
        if (step.Start < _fix.KnownAt || step.End > _fix.EndsAt)
        {
            Doubt(step);
        }
        else
        {
            Count(step);
        }
    }

    public LevelOutcome Finish()
    {
        if (_covered < _fix.EndsAt)
        {
            Miss(_last is null ? OutcomeAnswer.NoPrices : OutcomeAnswer.EndsEarly);
        }
        OutcomeAnswer touched = IsTouched ? OutcomeAnswer.Yes : _noTouch;
        return new()
        {
            Fix = _fix,
            Rules = _rules,
            Resolution = _path.Resolution,
            IsPolled = _path.IsPolled,
            Touched = touched,
            Exceeded = Exceeded(touched),
            ClosedBeyond = ClosedBeyond(),
            FirstTouchFrom = _touchFrom,
            FirstTouchBy = _touchBy,
            BeyondUsd = IsTouched ? Math.Max(_reachUsd, 0) : double.NaN,
            BackUsd = IsTouched ? _backUsd : double.NaN,
            ExcursionsAreLeast = IsTouched && _isPartial,
            ClosestUsd = IsTouched || _last is null ? double.NaN : -_reachUsd,
        };
    }

    /// <summary>How far a price lies beyond the level; negative on this side of it.</summary>
    private double Beyond(double priceUsd) => _isAbove ? priceUsd - _fix.LevelUsd : _fix.LevelUsd - priceUsd;

    private double Reach(PriceStep step) => Beyond(_isAbove ? step.HighUsd : step.LowUsd);

    private void Count(PriceStep step)
    {
        double reach = Reach(step);
        _reachUsd = Math.Max(_reachUsd, reach);
        if (IsTouched)
        {
            _backUsd = Math.Max(_backUsd, -Beyond(_isAbove ? step.LowUsd : step.HighUsd));
        }
        else if (reach >= -_rules.TouchToleranceUsd)
        {
            // Between two polls price may have been at the level already.
            DateTimeOffset from = _path.IsPolled ? _last?.Start ?? _fix.KnownAt : step.Start;
            _touchFrom = _touchDoubtFrom < from ? _touchDoubtFrom : from;
            _touchBy = step.End;
            _backUsd = Math.Max(0, -Beyond(step.CloseUsd));
        }
        _last = step;
    }

    /// <summary>Prices are missing from where they were last there: whatever did not happen could have.</summary>
    private void Miss(OutcomeAnswer why)
    {
        _isPartial = true;
        _touchDoubtFrom ??= _covered;
        _noTouch = _noTouch == OutcomeAnswer.No ? why : _noTouch;
        _noExcess = _noExcess == OutcomeAnswer.No ? why : _noExcess;
    }

    /// <summary>A bar over an edge of the test: nobody knows which of its prices belong to the test.</summary>
    private void Doubt(PriceStep step)
    {
        double reach = Reach(step);
        bool couldTouch = reach >= -_rules.TouchToleranceUsd;
        _isPartial |= IsTouched || couldTouch;
        if (couldTouch)
        {
            _touchDoubtFrom ??= step.Start > _fix.KnownAt ? step.Start : _fix.KnownAt;
            _noTouch = _noTouch == OutcomeAnswer.No ? OutcomeAnswer.EdgeBar : _noTouch;
        }
        if (reach > _thresholdUsd && _noExcess == OutcomeAnswer.No)
        {
            _noExcess = OutcomeAnswer.EdgeBar;
        }
    }

    private OutcomeAnswer Exceeded(OutcomeAnswer touched) =>
        touched == OutcomeAnswer.No ? OutcomeAnswer.No
        : double.IsNaN(_thresholdUsd) ? OutcomeAnswer.NoExpectedMove
        : _reachUsd > _thresholdUsd ? OutcomeAnswer.Yes
        : _noExcess;

    private OutcomeAnswer ClosedBeyond() =>
        _last is not { } last ? OutcomeAnswer.NoPrices
        : last.Start + _path.Resolution < _fix.EndsAt ? OutcomeAnswer.EndsEarly
        : Beyond(last.CloseUsd) > 0 ? OutcomeAnswer.Yes
        : OutcomeAnswer.No;
}
