using System.Globalization;
using ThreeColor.PolicyText;

namespace ThreeColor.Classification.Reading;

/// <summary>Finds places below a node.</summary>
internal static class Places
{
    /// <summary>The place of the deepest node that exists on a path such as <c>bands/1/from</c>.</summary>
    public static Location DeepestOf(this LocatedNode node, string path)
    {
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = node.Kind == LocatedKind.Array ? node.Items[int.Parse(step, CultureInfo.InvariantCulture)] : node.Find(step);
            if (next is null)
                break;
            node = next;
        }

        return node.At;
    }
}
