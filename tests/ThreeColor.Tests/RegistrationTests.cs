using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using ThreeColor.InMemory;
using ThreeColor.Ports;
using ThreeColor.Running;
using ThreeColor.Security;

namespace ThreeColor.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public async Task AddThreeColor_WithWhatAHostBrings_GivesOneEngine()
    {
        var services = Host();
        services.AddThreeColorInMemoryStore()
                .AddThreeColor(options => options.Policy = World.Policy);
        await using var provider = services.BuildServiceProvider();
        var engine = provider.GetRequiredService<CareEngine>();
        await engine.StartAsync();
        Assert.Same(engine, provider.GetRequiredService<CareEngine>());
        Assert.IsType<PostAccessPolicy>(provider.GetRequiredService<IAccessPolicy>());
        Assert.Equal(World.Policy.Digest, Assert.Single(await provider.GetRequiredService<IPolicyStore>().EditionsAsync(default)).Digest);
    }

    [Fact]
    public async Task AddThreeColor_WhatTheHostRegisteredFirst_Stays()
    {
        var mine = new PostAccessPolicy(new InMemoryDirectory());
        await using var provider = Host().AddSingleton<IAccessPolicy>(mine).AddThreeColor(options => options.Policy = World.Policy).BuildServiceProvider();
        Assert.Same(mine, provider.GetRequiredService<IAccessPolicy>());
    }

    [Fact]
    public void NewEngine_OptionsThatCannotBeUsed_SaysAllOfIt()
    {
        var options = new CareEngineOptions { SweepLimit = 0, CommitAttempts = 0, Lease = Duration.Zero };
        using var provider = Host().AddThreeColorInMemoryStore().AddThreeColor(o =>
        {
            o.SweepLimit = options.SweepLimit;
            o.CommitAttempts = options.CommitAttempts;
            o.Lease = options.Lease;
        }).BuildServiceProvider();
        var thrown = Assert.Throws<ArgumentException>(provider.GetRequiredService<CareEngine>);
        Assert.All(["SweepLimit", "CommitAttempts", "Lease"], name => Assert.Contains(name, thrown.Message, StringComparison.Ordinal));
    }

    private static ServiceCollection Host()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(World.At("2023-01-01T10:00")))
            .AddSingleton<IDirectory>(new InMemoryDirectory())
            .AddSingleton<ITransport>(new RecordingTransport())
            .AddSingleton<IKeyRing>(new HmacKeyRing([new(1, new byte[32])]));
        return services;
    }
}
