// The part of yazl that `zip.ts` uses; the package brings no types.
declare module 'yazl' {
  export interface EntryOptions {
    mtime: Date;
    mode: number;
    compressionLevel: number;
    /** Leaves out the second time stamp, which is in UTC and would differ between time zones. */
    forceDosTimestamp: boolean;
  }
  export class ZipFile {
    outputStream: NodeJS.ReadableStream;
    addFile(path: string, name: string, options: EntryOptions): void;
    addBuffer(content: Buffer, name: string, options: EntryOptions): void;
    end(): void;
    on(event: 'error', listener: (error: Error) => void): this;
  }
}
