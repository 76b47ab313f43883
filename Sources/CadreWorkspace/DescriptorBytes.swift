#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Descriptor {
  /// All bytes up to the end; more than `limit` are an error.
  func readAll(expecting size: Int, limit: Int) throws(FileReason) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = min(max(0, size), limit) + 1
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        (count, failure) = fill(UnsafeMutableRawBufferPointer(buffer))
      }
      if failure != 0 { throw .system(failure) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if bytes.count > limit { throw .tooLarge(limit: limit) }
      if chunk.count < capacity { return bytes }
      capacity = max(capacity, 1 << 16)
    }
  }

  /// Reads until the buffer is full or the input ends; gives the count and an error number.
  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> (Int, Int32) {
    var filled = 0
    while filled < buffer.count {
      let got = read(number, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno == EAGAIN {
        awaitReady(POLLIN)
      } else if errno != EINTR {
        return (filled, errno)
      }
    }
    return (filled, 0)
  }

  /// Writes all the bytes.
  func writeAll(_ bytes: [UInt8]) throws(FileReason) {
    let failure: Int32 = bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = write(
          number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count >= 0 {
          written += count
        } else if errno == EAGAIN {
          awaitReady(POLLOUT)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    if failure == EPIPE { throw .readerGone }
    if failure != 0 { throw .system(failure) }
  }

  /// A terminal or pipe shared with another program may have been set not to block.
  private func awaitReady(_ event: Int32) {
    var request = pollfd(fd: number, events: Int16(event), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
