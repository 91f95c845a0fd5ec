namespace AugDsl.Files;

/// <summary>What a name stands for.</summary>
internal enum FileKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A pipe with or without a name (FIFO).</summary>
    Pipe,

    /// <summary>A device that takes or gives one byte after the other: a terminal, a null device.</summary>
    CharacterDevice,

    /// <summary>A disk.</summary>
    BlockDevice,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>A link that was not followed.</summary>
    Link,

    /// <summary>What this system calls otherwise.</summary>
    Other,
}

/// <summary>Names of kinds.</summary>
internal static class FileKinds
{
    /// <summary>The kind in a sentence: "a pipe".</summary>
    public static string Text(this FileKind kind) => kind switch
    {
        FileKind.Missing => "nothing",
        FileKind.File => "a file",
        FileKind.Folder => "a folder",
        FileKind.Pipe => "a pipe",
        FileKind.CharacterDevice => "a character device",
        FileKind.BlockDevice => "a block device",
        FileKind.Socket => "a socket",
        FileKind.Link => "a link",
        _ => "no regular file",
    };
}
