using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace ThreeColor;

/// <summary>An immutable list that is equal to another with equal items in the same order, so that records holding it keep value equality.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>The default value is the empty list. Safe for concurrent use.</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    /// <summary>The empty list.</summary>
    public static ValueList<T> Empty => default;

    /// <summary>The number of items, 0 or more.</summary>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>Whether the list has no item.</summary>
    public bool IsEmpty => Count == 0;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>The item at a position.</summary>
    /// <param name="index">0 to <see cref="Count"/>, exclusive.</param>
    /// <exception cref="IndexOutOfRangeException">The position lies outside the list.</exception>
    public T this[int index] => Items[index];

    /// <summary>Compares item by item, in order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Compares item by item, in order.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>A list with one more item at its end.</summary>
    public ValueList<T> Add(T item) => new(Items.Add(item));

    /// <summary>A list with more items at its end.</summary>
    public ValueList<T> AddRange(IEnumerable<T> items) => new(Items.AddRange(items));

    /// <summary>A list with one more item at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the list and its end.</exception>
    public ValueList<T> Insert(int index, T item) => new(Items.Insert(index, item));

    /// <summary>A list with the item at a position replaced.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position lies outside the list.</exception>
    public ValueList<T> SetItem(int index, T item) => new(Items.SetItem(index, item));

    /// <summary>A list without the items that satisfy a condition.</summary>
    public ValueList<T> RemoveAll(Predicate<T> match) => new(Items.RemoveAll(match));

    /// <summary>The position of the first item that satisfies a condition, or -1.</summary>
    public int FindIndex(Predicate<T> match)
    {
        var items = Items;
        for (var i = 0; i < items.Length; i++)
            if (match(items[i]))
                return i;
        return -1;
    }

    /// <summary>The items as a span, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Enumerates the items in order, without allocation.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Items)}]";
}
