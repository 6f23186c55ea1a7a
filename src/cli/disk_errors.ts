/** Errors of the file system, in words. */

export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EEXIST: 'a file of this name is in the way',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its link leads back to itself',
  ENOENT: 'it is not there any more',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is in the way where a folder should be',
  EPERM: 'permission denied',
  EROFS: 'the disk can only be read',
};

/** Why a call to the file system failed, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code && reasons[code]) return reasons[code];
  return error instanceof Error ? error.message : String(error);
}
