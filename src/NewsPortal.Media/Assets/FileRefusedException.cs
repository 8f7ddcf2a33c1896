namespace NewsPortal.Media.Assets;

/// <summary>A file is not taken. The message is English and says what to do; <see cref="Exception.InnerException"/> tells why as data.</summary>
public sealed class FileRefusedException(Exception reason) : Exception(reason.Message, reason);
