using System.Collections.Frozen;

namespace NewsPortal.Vietnamese;

/// <summary>Pairs that are heard like others and written wrong by many, such as <c>xử dụng</c>.</summary>
internal static class WrongPairs
{
    private const string Words =
        """
        xử dụng = sử dụng, sử lý = xử lý, sử phạt = xử phạt, bổ xung = bổ sung, chia xẻ = chia sẻ, xúc tích = súc tích,
        suất sắc = xuất sắc, xuất xắc = xuất sắc, suất xứ = xuất xứ, suất khẩu = xuất khẩu, suất phát = xuất phát,
        sản suất = sản xuất, đề suất = đề xuất, năng xuất = năng suất, hiệu xuất = hiệu suất, công xuất = công suất,
        lãi xuất = lãi suất, tần xuất = tần suất, sơ xuất = sơ suất, đột suất = đột xuất, xuất ăn = suất ăn,
        chỉnh chu = chỉn chu, tựu chung = tựu trung, thăm quan = tham quan, xắp xếp = sắp xếp, sắp sếp = sắp xếp,
        xắp sếp = sắp xếp, xắp tới = sắp tới, xe xua = se sua, sáng lạng = xán lạn, xáng lạng = xán lạn,
        trao chuốt = trau chuốt, dành giật = giành giật, dành giải = giành giải, dành thắng = giành thắng, sát nhập = sáp nhập, tháo gở = tháo gỡ, xa xút = sa sút,
        xa thải = sa thải, xa mạc = sa mạc, soi sét = soi xét, xem sét = xem xét, xum họp = sum họp, xum vầy = sum vầy,
        xung túc = sung túc, xung sướng = sung sướng, sung quanh = xung quanh, xinh viên = sinh viên, sứng đáng = xứng đáng,
        xâu rộng = sâu rộng, xâu sắc = sâu sắc, sây dựng = xây dựng, sã hội = xã hội, sóa đói = xóa đói,
        xản phẩm = sản phẩm, xản xuất = sản xuất, xức khỏe = sức khỏe, xửa chữa = sửa chữa, xáng kiến = sáng kiến,
        xáng tạo = sáng tạo, chuyền thông = truyền thông, tuyên chuyền = tuyên truyền, chiển khai = triển khai,
        chương chình = chương trình, trương trình = chương trình, quá chình = quá trình, chách nhiệm = trách nhiệm,
        trú trọng = chú trọng, trủ trì = chủ trì, trủ động = chủ động, trủ tịch = chủ tịch, truẩn bị = chuẩn bị,
        chân trọng = trân trọng, trăm sóc = chăm sóc, trăm lo = chăm lo, chao tặng = trao tặng, chao đổi = trao đổi,
        chồng rừng = trồng rừng, giao động = dao động, dao lưu = giao lưu, dao thông = giao thông, dáo dục = giáo dục,
        dám sát = giám sát, dám đốc = giám đốc, dải pháp = giải pháp, dải quyết = giải quyết, dải ngân = giải ngân,
        dảm nghèo = giảm nghèo, dữ gìn = giữ gìn, giữ dìn = giữ gìn, dúp đỡ = giúp đỡ, giúp đở = giúp đỡ,
        gia đìng = gia đình, giàng cho = dành cho, rành cho = dành cho, lăng lực = năng lực, lâng cao = nâng cao,
        lông dân = nông dân, lông thôn = nông thôn, lông nghiệp = nông nghiệp, nao động = lao động, nãnh đạo = lãnh đạo,
        niên quan = liên quan, thuận nợi = thuận lợi, quyền nợi = quyền lợi, nghành nghề = ngành nghề, cọ sát = cọ xát,
        xác xao = sát sao, sát xao = sát sao, sâu xát = sâu sát, sâu xắc = sâu sắc, kiễm tra = kiểm tra,
        khắc phụ = khắc phục, thực hiệm = thực hiện, trãi qua = trải qua, trãi nghiệm = trải nghiệm, kiểm xoát = kiểm soát,
        rà xoát = rà soát, khảo xát = khảo sát, giám xát = giám sát, xác nhập = sáp nhập, chính xát = chính xác,
        hợp tát = hợp tác, công tát = công tác, phát chiển = phát triển, thường suyên = thường xuyên, tham mưa = tham mưu,
        hướng giẫn = hướng dẫn, hướng dẩn = hướng dẫn, ban hàng = ban hành, thi hàng = thi hành,
        chấp hàng = chấp hành, tiến hàng = tiến hành, hoàng thiện = hoàn thiện,
        toàng diện = toàn diện, khó khăng = khó khăn, căng cứ = căn cứ, tăng cườn = tăng cường, địa phươn = địa phương,
        chất lượn = chất lượng, số lượn = số lượng, truyền thôn = truyền thông,
        giao thôn = giao thông, hệ thốn = hệ thống, nôn dân = nông dân, nôn thôn = nông thôn, nôn nghiệp = nông nghiệp,
        hạng chế = hạn chế, quang trọng = quan trọng, quang tâm = quan tâm, liên quang = liên quan, cơ quang = cơ quan,
        tham quang = tham quan, tổ chứt = tổ chức, mứt độ = mức độ, nhận thứt = nhận thức, tỉn ủy = tỉnh ủy,
        tỉnh uy = tỉnh ủy, huyện uy = huyện ủy, thành uy = thành ủy, cấp uy = cấp ủy, uy ban = ủy ban
        """;

    private static readonly FrozenDictionary<string, string> Right = Words
        .ReplaceLineEndings(" ").Split(',', StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(" = "))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly FrozenSet<string> Firsts = Right.Keys.Select(k => k.Split(' ')[0]).ToFrozenSet();

    private static readonly FrozenSet<string> Meant = Right.Values.ToFrozenSet();

    /// <returns>Null for a pair that is not known to be wrong.</returns>
    public static string? RightOf(string first, string second) =>
        Firsts.Contains(first) ? Right.GetValueOrDefault($"{first} {second}") : null;

    /// <returns>True for what somebody may have meant by a wrong pair.</returns>
    public static bool IsRight(string first, string second) => Meant.Contains($"{first} {second}");
}
