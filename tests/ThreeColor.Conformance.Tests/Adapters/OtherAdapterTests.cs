using NodaTime;
using ThreeColor.Conformance.Tests.Faults;
using ThreeColor.Conformance.Xunit;
using ThreeColor.Ports;

namespace ThreeColor.Conformance.Tests.Adapters;

public sealed class InMemoryDirectoryTests : DirectoryConformanceTests
{
    protected override Task<IDirectory> OpenAsync() => Task.FromResult<IDirectory>(Good.Directory());
}

public sealed class ListTransportTests : TransportConformanceTests
{
    protected override Task<TransportUnderTest> OpenAsync() => Task.FromResult(new ListTransport().UnderTest());
}

public sealed class HmacKeyRingTests : KeyRingConformanceTests
{
    protected override Task<KeyRingsUnderTest> OpenAsync() => Task.FromResult(Good.Rings());
}

public sealed class PostAccessPolicyTests : AccessConformanceTests
{
    protected override Task<AccessUnderTest> OpenAsync() => Task.FromResult(Good.Access());
}
