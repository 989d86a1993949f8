package io.hostler.core.metric;

/// A mounted file system. The numbers are 0 when it `failed`.
///
/// @param device what is mounted, such as `/dev/vda`
/// @param mountpoint where
/// @param type its kind, such as `ext4`
/// @param readOnly whether it is mounted read-only
/// @param failed whether it could not be asked, or did not answer in time (a dead NFS server)
/// @param size bytes in all
/// @param free bytes free, the reserve of root included
/// @param avail bytes free for everyone
/// @param files inodes in all; 0 where the kind has no such limit
/// @param filesFree inodes free
public record FileSystem(
        String device,
        String mountpoint,
        String type,
        boolean readOnly,
        boolean failed,
        long size,
        long free,
        long avail,
        long files,
        long filesFree) {

    /// Part of what everyone may use that is in use, 0..1, as `df` counts.
    public double used() {
        long inUse = size - free;
        return inUse + avail <= 0 ? 0 : (double) inUse / (inUse + avail);
    }

    /// Part of the inodes that is in use, 0..1.
    public double filesUsed() {
        return files <= 0 ? 0 : (double) (files - filesFree) / files;
    }
}
