// A government with four tiers of its own, in data and in C#: the same digest, the same answers.
using CustomTiers;
using NodaTime;
using ThreeColor;
using ThreeColor.Classification;
using ThreeColor.Classification.Explaining;
using ThreeColor.Facts;
using ThreeColor.Policies;
using ThreeColor.PolicyText;

var fromData = await PolicyDocument.ReadFileAsync(Path.Combine(AppContext.BaseDirectory, "north-shore.json"));
var fromCode = NorthShore.Policy().Build();
foreach (var fault in fromCode.Faults.Where(fault => fault.Severity == FaultSeverity.Error))
    Console.Error.WriteLine(fault);
Console.WriteLine($"in data {fromData.Digest}");
Console.WriteLine($"in C#   {fromCode.Digest}");

var policy = fromCode.Classification!;
var classifier = new Classifier(policy);
var sentences = new PolicySentences(policy, "en");
var today = Instant.FromUtc(2026, 11, 24, 0, 0);
Tell("Ann ", Claim("age", FactValue.Of("1938-02-03")), Claim("lives.alone", FactValue.Of(true)), Claim("help", FactValue.Of("none")), Claim("fall.recent", FactValue.Of(true)));
Tell("Ben ", Claim("age", FactValue.Of("1949-07-01")), Claim("lives.alone", FactValue.Of(true)), Claim("fall.recent", FactValue.Of(false)));
Tell("Cleo", Claim("age", FactValue.Of("1945-01-09")), Claim("fall.recent", FactValue.Of(false)));
return fromData.Digest == fromCode.Digest ? 0 : 1;

void Tell(string name, params Claim[] claims) => Console.WriteLine($"{name} {string.Join(' ', sentences.Of(classifier.Explain([.. claims], today, today)))}");

Claim Claim(string fact, FactValue value) =>
    new() { Fact = new(fact), Value = value, Source = new("survey"), ObservedAt = today - Duration.FromDays(3), RecordedAt = today - Duration.FromDays(2) };
