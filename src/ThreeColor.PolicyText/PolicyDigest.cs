using System.Security.Cryptography;
using System.Text;

namespace ThreeColor.PolicyText;

/// <summary>Computes the digest that names a policy: SHA-256 over its canonical JSON (RFC 8785).</summary>
public static class PolicyDigest
{
    /// <summary>The key of a document that names its JSON schema; it is no part of the digest.</summary>
    public const string SchemaKey = "$schema";

    /// <summary>The key of a document that names the base it extends; it is no part of the digest, because the base is merged in.</summary>
    public const string ExtendsKey = "extends";

    /// <summary>The digest of a document, in lower-case hexadecimal digits.</summary>
    /// <param name="document">The whole document, merged with its bases.</param>
    public static string Of(LocatedNode document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(document, SchemaKey, ExtendsKey))));
}
