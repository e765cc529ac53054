namespace ThreeColor.Tests;

public sealed class ValueListTests
{
    [Fact]
    public void Equals_SameItemsInOrder_IsTrueAndHashesAgree()
    {
        ValueList<int> a = [1, 2, 3];
        ValueList<int> b = new[] { 1, 2, 3 }.ToValueList();
        Assert.True(a == b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a, [3, 2, 1]);
    }

    [Fact]
    public void Default_IsTheEmptyList()
    {
        ValueList<int> list = default;
        Assert.Empty(list);
        Assert.Equal(list, []);
        Assert.Equal([7], list.Add(7));
        Assert.Throws<IndexOutOfRangeException>(() => list[0]);
    }

    [Fact]
    public void Changes_LeaveTheOriginalAlone()
    {
        ValueList<int> list = [1, 2, 3];
        Assert.Equal([1, 9, 3], list.SetItem(1, 9));
        Assert.Equal([0, 1, 2, 3], list.Insert(0, 0));
        Assert.Equal([1, 3], list.RemoveAll(i => i == 2));
        Assert.Equal([1, 2, 3], list);
        Assert.Equal(1, list.FindIndex(i => i == 2));
        Assert.Equal(-1, list.FindIndex(i => i == 5));
    }
}
