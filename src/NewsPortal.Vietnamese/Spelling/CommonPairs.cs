using System.Collections.Frozen;

namespace NewsPortal.Vietnamese;

/// <summary>
/// Pairs of syllables that public offices write every day. Whoever writes one of them with another tone or mark, such as
/// <c>qua trình</c>, has slipped: each pair is chosen so that its letters hardly ever make other words.
/// </summary>
internal static class CommonPairs
{
    // Words in brackets are written with the same letters and right as well.
    private const string Words =
        """
        quá trình, phát triển, triển khai, thực hiện, tổ chức, hoạt động, chương trình, kế hoạch, mục tiêu, nhiệm vụ, giải pháp,
        hiệu quả (hiểu qua), chất lượng, quản lý, lãnh đạo, chỉ đạo, phối hợp, tăng cường, nâng cao, đẩy mạnh, hỗ trợ, hợp tác,
        quốc tế, địa phương, nhân dân, hội nghị, cuộc họp, phát biểu, kết luận, báo cáo, đánh giá, kiểm tra, giám sát, hướng dẫn,
        tuyên truyền, đào tạo, tập huấn, bồi dưỡng, giáo dục, kinh tế, xã hội, văn hóa, môi trường (mỗi trường) (mọi trường), an toàn,
        quốc phòng, chính sách, chính quyền, pháp luật, nghị quyết, nghị định, quyết định, thông tư, đề nghị (để nghỉ), yêu cầu,
        kiến nghị, khó khăn (khô khan), vướng mắc, thuận lợi, tồn tại, hạn chế, nguyên nhân, kết quả, thành tích, khen thưởng,
        phong trào, thi đua, đoàn thể, thanh niên (thành niên), phụ nữ, nông dân, gia đình (giả định), cộng đồng, khuyết tật, bình đẳng, bạo lực,
        dịch bệnh, sức khỏe, bệnh viện, bệnh nhân, khám bệnh, chữa bệnh, điều trị, bảo hiểm, bảo vệ (báo về), bảo đảm, đảm bảo,
        xây dựng, sửa chữa (sữa chua), sửa đổi, nguồn vốn, ngân sách, giải ngân, tiếp tục, tiếp nhận, tiếp xúc, trao đổi, thảo luận,
        thống nhất, phê duyệt, thẩm định, nghiệm thu, bàn giao, khai mạc, bế mạc, khánh thành, tham dự, tham gia, đại biểu, đại diện,
        đồng chí, cán bộ (cần bổ) (cần bỏ) (cần bộ), công chức, viên chức, lao động, việc làm, thu nhập, giảm nghèo, nông thôn,
        nông nghiệp, công nghiệp, thương mại, dịch vụ, giao thông, khoáng sản, lâm nghiệp, chăn nuôi, trồng trọt, khoa học (khóa học),
        công nghệ, truyền thông (truyền thống), chuyển đổi, cải cách, hành chính, thủ tục, tiếp cận, cải thiện, dinh dưỡng, học sinh,
        sinh viên, giáo viên, trường học, tốt nghiệp, nghiên cứu, ứng dụng, kinh nghiệm, điển hình, tiêu biểu, đạo đức, tư tưởng,
        chính trị, quan tâm, điều kiện, thách thức, đặc biệt, quan trọng, cần thiết, kịp thời, chặt chẽ, đồng bộ (đông bộ),
        nghiêm túc, tích cực, chủ động, quyết liệt, thường xuyên, toàn diện, bền vững, khẩn trương, trách nhiệm, quyền lợi, nghĩa vụ,
        nhận thức, tinh thần (tình thân), vật chất, đời sống, tình hình, hình thức, phương pháp, biện pháp, phương hướng, giai đoạn,
        địa bàn, khu vực, miền núi, dân tộc, thiểu số, biên giới, thành phố, nạn nhân, hậu quả, thiên tai, khắc phục, cứu trợ,
        tình nguyện, trao tặng, học bổng, ủng hộ, đóng góp, kêu gọi, hưởng ứng, kỷ niệm, lịch sử, di tích, lễ hội, giải thưởng,
        hoàn thành, thống kê, khảo sát, tổng kết, rà soát, bổ sung (bộ súng), thay thế, quy định, quy hoạch, quy trình, quy chế,
        tiêu chuẩn, tiêu chí, tổng số, trung bình, tối thiểu, liên quan, liên kết, hệ thống, đơn vị, doanh nghiệp, nhà nước,
        nước ngoài, đối ngoại, viện trợ, tài trợ, nhân đạo, trường hợp, phấn đấu (phần đầu), sản xuất, sản phẩm, thị trường (thị trưởng),
        thu hút, công khai, minh bạch, tiết kiệm, tham nhũng, tiêu cực, tai nạn, thương binh, liệt sĩ, lĩnh vực, sử dụng (sự đúng),
        nỗ lực, cũng như (cùng như), rõ ràng (rõ rằng), rõ rệt, sẽ được, đã được (đá được) (da được), giải quyết, quảng bá, quảng cáo, suy nghĩ,
        nghỉ hưu, nghỉ lễ, chia sẻ, sẵn sàng, mạnh mẽ, giữ gìn, lưu trữ (lưu trú), dự trữ (dư trù) (dự trù), duy trì, kỹ năng,
        kỹ thuật, kỹ sư, kỷ luật, kĩ năng, kĩ thuật, kỉ luật, kỉ niệm, hữu nghị, khẳng định, ghi nhận, biểu dương, nhấn mạnh, lưu ý, tiềm năng, khả năng, thiết bị, trang bị, đề xuất (để xuất), bắt đầu, trình bày, trình diễn, trình tự, trình chiếu, trình duyệt, phê bình, xử lý, xử phạt, vi phạm, phạm vi, khiếu nại,
        tố cáo, hòa giải, thi hành, tranh chấp, hợp đồng, phiên họp, kỳ họp, cử tri, bầu cử, ứng cử, trúng cử, nhiệm kỳ, bổ nhiệm,
        tiêm chủng, phòng bệnh, thuốc men, phẫu thuật, tư vấn, vệ sinh, thực phẩm, nguồn nước, ô nhiễm, rác thải, biến đổi,
        hạn hán, sạt lở, lũ lụt, cứu hộ, cứu nạn, trồng rừng, phục hồi, chức năng, giải phóng, đền bù, cơ quan (có quan), hải quan, khách quan,
        chủ quan, tổng quan, công trình, công tác (cộng tác), cơ sở (có sở) (cơ số), nhu cầu (như cầu), thành tựu, thắng lợi, đoàn kết,
        năng lực, chuyên môn, nghiệp vụ, kiến thức, hội viên, đảng viên, cơ chế, chăm sóc, nuôi dưỡng, trung tâm, thể chất,
        phục vụ, tuyển sinh, hội thảo, tọa đàm, giao lưu, văn nghệ, hoàn cảnh, chế độ (chế đó), phụ cấp, tiền lương
        """;

    private static readonly FrozenDictionary<string, string[]> ByLetters = Read();

    private static readonly FrozenSet<string> Firsts = ByLetters.Keys.Select(k => k.Split(' ')[0]).ToFrozenSet();

    public static bool MayBegin(string folded) => Firsts.Contains(folded);

    /// <returns>How the pair with these letters is written, the usual way first; null for letters of no pair.</returns>
    public static string[]? Of(string first, string second) => ByLetters.GetValueOrDefault($"{first} {second}");

    private static FrozenDictionary<string, string[]> Read() => Words
        .ReplaceLineEndings(" ").Split(',', StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(['(', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .GroupBy(forms => VietnameseText.Fold(forms[0]))
        .ToFrozenDictionary(group => group.Key, group => group.SelectMany(forms => forms).ToArray());
}
