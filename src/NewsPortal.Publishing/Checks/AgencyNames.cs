namespace NewsPortal.Publishing.Checks;

/// <summary>Names that every public office of the country writes alike (decree 30/2020/NĐ-CP, appendix II).</summary>
internal static class AgencyNames
{
    private static readonly string[] Fields =
    [
        "Y tế", "Ngoại vụ", "Nội vụ", "Tài chính", "Tư pháp", "Xây dựng", "Công Thương", "Giao thông vận tải", "Giáo dục và Đào tạo",
        "Khoa học và Công nghệ", "Kế hoạch và Đầu tư", "Lao động Thương binh và Xã hội", "Nông nghiệp và Phát triển nông thôn",
        "Nông nghiệp và Môi trường", "Tài nguyên và Môi trường", "Thông tin và Truyền thông", "Văn hóa Thể thao và Du lịch",
        "Dân tộc và Tôn giáo", "Văn hóa và Thông tin", "Tài chính Kế hoạch",
    ];

    public static readonly IReadOnlyList<string> All =
    [
        .. from office in (string[])["Bộ", "Sở", "Phòng"] from field in Fields select $"{office} {field}",
        "Bộ Quốc phòng", "Bộ Công an", "Bộ Ngoại giao", "Văn phòng Chính phủ", "Thanh tra Chính phủ", "Ngân hàng Nhà nước",
        "Kho bạc Nhà nước", "Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc Việt Nam", "Ủy ban Mặt trận Tổ quốc",
        "Hội Liên hiệp Phụ nữ", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Hội Nông dân", "Hội Cựu chiến binh", "Hội Chữ thập đỏ",
        "Cục Y tế dự phòng", "Trung tâm Kiểm soát bệnh tật", "Bảo hiểm xã hội Việt Nam", "Viện kiểm sát nhân dân", "Tòa án nhân dân",
    ];
}
