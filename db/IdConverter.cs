using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Traceability.Domain;

namespace Traceability.Db;

/// <summary>A key is stored as its number.</summary>
internal sealed class IdConverter<T>() : ValueConverter<Id<T>, long>(id => id.Value, value => new Id<T>(value));
