// Q district's year 2023, end to end: a synthetic district lives through a year of care on the real engine, in virtual time.
using System.CommandLine;
using System.Text;
using QDistrict;
using ThreeColor.Simulation.Population;
using ThreeColor.Simulation.Running;

Console.OutputEncoding = Encoding.UTF8;

var seed = new Option<long>("--seed") { Description = "What all draws are keyed by.", DefaultValueFactory = _ => DistrictYearOptions.DefaultSeed };
var days = new Option<int>("--days") { Description = "Days to run, 1 to 3650.", DefaultValueFactory = _ => DistrictYearOptions.DefaultDays };
var residents = new Option<int>("--residents") { Description = "Listed residents; the district grows with them.", DefaultValueFactory = _ => DistrictSize.PaperListed };
var output = new Option<DirectoryInfo>("--out") { Description = "Where the results go.", DefaultValueFactory = _ => new("out/q-district") };
var store = new Option<string>("--store") { Description = "Where care is kept while the year runs.", DefaultValueFactory = _ => "sqlite" };
store.AcceptOnlyFromAmong("sqlite", "memory");
var policy = new Option<FileInfo?>("--policy") { Description = "The policy; by default policies/q-district.json." };
AtLeastOne(days, DistrictYearOptions.MaxDays);
AtLeastOne(residents, 1_000_000);

var root = new RootCommand("Runs Q district's year of home visits and writes what became of it.") { seed, days, residents, output, store, policy };
root.SetAction((arguments, cancellationToken) => new Run
{
    Policy = arguments.GetValue(policy)?.FullName ?? Run.DefaultPolicy(),
    Output = arguments.GetValue(output)!.FullName,
    InMemory = arguments.GetValue(store) == "memory",
    Options = new()
    {
        Seed = arguments.GetValue(seed),
        Days = arguments.GetValue(days),
        Size = DistrictSize.ForListed(arguments.GetValue(residents)),
    },
}.ExecuteAsync(cancellationToken));

var parsed = root.Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : exit;

static void AtLeastOne(Option<int> option, int most) => option.Validators.Add(result =>
{
    if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && (number < 1 || number > most))
        result.AddError($"{option.Name} must be 1 to {most}.");
});
