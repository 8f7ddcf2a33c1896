namespace NewsPortal.Vietnamese;

/// <summary>Words that count or measure, as alternatives of a pattern that ignores blanks and case.</summary>
internal static class Units
{
    public const string Scales = "tỷ | tỉ | triệu | nghìn | ngàn | trăm";

    public const string Currencies = "đồng | VND | VNĐ | USD | EUR";

    public const string Measures =
        """
        người | hộ | trẻ | em | lượt | tuổi | giờ | phút | giây | ngày | tháng | năm | km | m | cm | mm | km² | m² | m³
        | ha | kg | g | tấn | tạ | lít | byte | KB | MB | GB | TB | xã | huyện | tỉnh | nhóm | lớp | km/h
        """;
}
