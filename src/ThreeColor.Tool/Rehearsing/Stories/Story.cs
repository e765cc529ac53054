namespace ThreeColor.Tool.Rehearsing.Stories;

/// <summary>A story: what happens to the residents of a programme, in order of arrival.</summary>
/// <param name="Lines">The lines; their instants never go back.</param>
internal sealed record Story(ValueList<StoryLine> Lines);
