namespace ThreeColor.Conformance.Equivalence;

// Draws values from a seeded source; the words are those of FsCheck, which this package does without.
internal delegate T Gen<T>(Random random);

internal static class Gen
{
    private const int LongestList = 6;

    public static Gen<T> Constant<T>(T value) => _ => value;

    public static Gen<T> Elements<T>(params T[] values) => random => values[random.Next(values.Length)];

    /// <summary>A number from the lowest to the highest, both inclusive.</summary>
    public static Gen<int> Choose(int lowest, int highest) => random => random.Next(lowest, highest + 1);

    public static Gen<T> OneOf<T>(params Gen<T>[] gens) => random => gens[random.Next(gens.Length)](random);

    public static Gen<T> Frequency<T>(params (int Weight, Gen<T> Gen)[] gens)
    {
        var total = gens.Sum(gen => gen.Weight);
        return random =>
        {
            var drawn = random.Next(total);
            foreach (var (weight, gen) in gens)
            {
                if (drawn < weight)
                    return gen(random);
                drawn -= weight;
            }

            throw new InvalidOperationException("The weights do not add up.");
        };
    }

    public static Gen<TTo> Select<T, TTo>(this Gen<T> gen, Func<T, TTo> to) => random => to(gen(random));

    public static Gen<TTo> SelectMany<T, TNext, TTo>(this Gen<T> gen, Func<T, Gen<TNext>> next, Func<T, TNext, TTo> to) => random =>
    {
        var value = gen(random);
        return to(value, next(value)(random));
    };

    public static Gen<T[]> ArrayOf<T>(this Gen<T> gen, int length) => random =>
    {
        var items = new T[length];
        for (var i = 0; i < length; i++)
            items[i] = gen(random);
        return items;
    };

    public static Gen<T[]> ArrayOf<T>(this Gen<T> gen) => random => gen.ArrayOf(random.Next(LongestList + 1))(random);
}
