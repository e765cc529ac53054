using NodaTime;
using ThreeColor.Classification.Cells;
using ThreeColor.Classification.Definitions;
using ThreeColor.Classification.Document;
using ThreeColor.Facts;
using ThreeColor.Tiers;

namespace ThreeColor.Classification.Explaining;

/// <summary>Says rules and explanations in sentences, in Chinese (<c>zh-Hans</c>) or English, with the names the policy gives.</summary>
/// <remarks>
/// A sentence about a person holds no fact its reader may not see, and no tier for readers outside the programme. Rules are public and said whole. Safe for
/// concurrent use.
/// </remarks>
public sealed class PolicySentences
{
    private static readonly string[] Inside = ["worker", "supervisor", "department"];

    private readonly ClassificationPolicy _policy;
    private readonly string _language;
    private readonly string _reader;
    private readonly SentenceWords _words;
    private readonly TierTable _table;
    private readonly ValueList<ScaleDefinition> _scales;

    /// <summary>Sentences of one policy for one reader.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="language">A BCP 47 tag; Chinese for any that begins with <c>zh</c>, else English.</param>
    /// <param name="reader">Who reads: worker, supervisor, department, family, resident or public.</param>
    /// <param name="day">The day whose numbers to say; the policy's first where it is left out.</param>
    public PolicySentences(ClassificationPolicy policy, string language, string reader = "worker", LocalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(language);
        (_policy, _language, _reader) = (policy, language, reader);
        var on = day ?? policy.Editions[0];
        (_table, _scales) = (policy.TableAt(on), policy.ScalesAt(on));
        _words = language.StartsWith("zh", StringComparison.Ordinal) ? SentenceWords.Chinese : SentenceWords.English;
    }

    /// <summary>A rule as a sentence a person can sign: its own text where the policy gives one in the language.</summary>
    public string Of(TierRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Text?.Translations.FirstOrDefault(text => text.Language == _language).Text is { Length: > 0 } text)
            return text;
        var output = rule.Effect switch
        {
            RuleEffect.Raises => _words.Raised,
            RuleEffect.Caps => string.Format(null, _words.AtMost, TierName(rule.Tier)),
            RuleEffect.Tags => string.Format(null, _words.Tagged, _policy.Tags.First(tag => tag.Id == rule.Tag).Name?.In(_language) ?? rule.Tag!.Value.Value),
            _ => TierName(rule.Tier),
        };
        return string.Format(null, _words.Rule, output, Say(rule.When, outermost: true));
    }

    /// <summary>A condition in words.</summary>
    public string Of(Condition condition) => Say(condition, outermost: true);

    /// <summary>An explanation in sentences, one an item.</summary>
    public ValueList<string> Of(TierExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var assessment = explanation.Decision.Assessment;
        var sentences = new List<string> { TierSentence(assessment) };
        var hidden = new HashSet<Id<Fact>>();
        Add(sentences, _words.Because, explanation.Because.Select(known => (known.Fact, Text: $"{FactName(known.Fact)} = {string.Join('/', known.Is.Select(value => ValueText(known.Fact, value)))}")), hidden);
        Add(sentences, _words.Ask, assessment.Ask.Select(fact => (fact, FactName(fact))), hidden);
        if (Inside.Contains(_reader))
            foreach (var change in explanation.ToChange)
                if (change.Facts.All(known => MaySee(known.Fact)))
                    sentences.Add(string.Format(
                        null, _words.Change, TierName(change.Tier), string.Join(_words.And, change.Facts.Select(known => $"{FactName(known.Fact)} → {ValueText(known.Fact, known.Value)}"))));
                else
                    hidden.UnionWith(change.Facts.Select(known => known.Fact).Where(fact => !MaySee(fact)));
        Add(sentences, _words.Dismissed, explanation.Dismissed.Select(claim => (claim.Fact, $"{FactName(claim.Fact)} = {PlainText(claim.Value)} ({claim.Source}, {claim.Why})")), hidden);
        if (hidden.Count > 0)
            sentences.Add(string.Format(null, _words.Hidden, hidden.Count));
        return sentences.ToValueList();
    }

    /// <summary>The name of a tier; of <see langword="null"/>, that there is none.</summary>
    public string TierName(Id<Tier>? tier) => tier is { } code ? _policy.Tiers.First(known => known.Code == code).Name.In(_language) : _words.NoTier;

    /// <summary>The name of a fact; its id where the policy gives none.</summary>
    public string FactName(Id<Fact> fact) => _policy.FindFact(fact)?.Name?.In(_language) ?? fact.Value;

    /// <summary>The name of a band of a fact: of the scale that cuts it so, else its values.</summary>
    /// <param name="fact">A fact the tier depends on.</param>
    /// <param name="band">The band in the table, from 0, the best.</param>
    /// <exception cref="ArgumentException">The tier does not depend on the fact.</exception>
    public string BandText(Id<Fact> fact, int band)
    {
        if (_policy.FindFact(fact) is { Kind: FactValueKind.Boolean })
            return _table.BandLabel(fact, band) == "true" ? _words.Yes : _words.No;
        var scale = _scales.FirstOrDefault(scale => scale.Of == fact && scale.Bands.Count == _table.BandCount(fact));
        var named = scale?.Bands.FirstOrDefault(found => found.Name is not null && _table.ValuesOf(fact).Any(value => found.Holds(value) && _table.BandOf(fact, value) == band));
        return named?.Name?.In(_language) ?? _table.BandLabel(fact, band);
    }

    /// <summary>Whether the reader may see a fact.</summary>
    public bool MaySee(Id<Fact> fact) => _policy.FindFact(fact) is { } known && known.SeenBy.Contains(_reader);

    private string TierSentence(TierAssessment assessment)
    {
        if (!Inside.Contains(_reader))
            return _words.TierWithheld;
        return assessment.IsDecided
            ? string.Format(null, _words.Decided, TierName(assessment.Highest))
            : string.Format(null, _words.Undecided, TierName(assessment.Lowest), TierName(assessment.Highest));
    }

    private void Add(List<string> sentences, string template, IEnumerable<(Id<Fact> Fact, string Text)> parts, HashSet<Id<Fact>> hidden)
    {
        var shown = new List<string>();
        foreach (var (fact, text) in parts)
            if (MaySee(fact))
                shown.Add(text);
            else
                hidden.Add(fact);
        if (shown.Count > 0)
            sentences.Add(string.Format(null, template, string.Join(_words.Comma, shown)));
    }

    private string Say(Condition condition, bool outermost = false) => condition switch
    {
        Condition.All all => Join(all.Parts, _words.And, outermost),
        Condition.Any any => Join(any.Parts, _words.Or, outermost),
        Condition.Not not => string.Format(null, _words.Not, Say(not.Part)),
        Condition.FactIs atom => atom.Value ? FactName(atom.Fact) : string.Format(null, _words.Not, FactName(atom.Fact)),
        Condition.InBand atom => Band(atom.Scale.Name?.In(_language) ?? FactName(atom.Scale.Of), BandName(atom.Scale.Bands[atom.Band]), atom.OrWorse && atom.Band < atom.Scale.Bands.Count - 1),
        Condition.InScore atom => Band(
            atom.Score.Name?.In(_language) ?? atom.Score.Id.Value, atom.Score.Bands[atom.Band] is var band && band.Name is { } name ? name.In(_language) : $"{band.From}–{band.To}",
            atom.OrWorse && atom.Band < atom.Score.Bands.Count - 1),
        Condition.InDimension atom => Band(
            atom.Dimension.Name?.In(_language) ?? atom.Dimension.Id.Value, atom.Dimension.Bands[atom.Band].Name?.In(_language) ?? atom.Dimension.Bands[atom.Band].Id,
            atom.OrWorse && atom.Band < atom.Dimension.Bands.Count - 1),
        _ => _words.NotStated,
    };

    private string Join(ValueList<Condition> parts, string word, bool outermost)
    {
        var text = string.Join(word, parts.Select(part => Say(part)));
        return outermost || parts.Count == 1 ? text : string.Format(null, _words.Group, text);
    }

    private string Band(string name, string band, bool orWorse) => string.Format(null, orWorse ? _words.OrWorse : _words.InBand, name, band);

    private string BandName(Band band) =>
        band.Name?.In(_language) ?? (band.From is { } from ? from == band.To ? $"{from}" : $"{from}–{band.To}" : string.Join('/', band.Values));

    /// <summary>The whole band, since any value of it would do.</summary>
    private string ValueText(Id<Fact> fact, FactValue value) => BandText(fact, _table.BandOf(fact, value));

    private string PlainText(FactValue value) =>
        value.Kind == FactValueKind.Boolean ? value.AsBoolean() ? _words.Yes : _words.No : value.ToString();
}
