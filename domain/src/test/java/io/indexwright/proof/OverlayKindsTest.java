package io.indexwright.proof;

import io.indexwright.rulebook.DayCount;
import io.indexwright.rulebook.Financing;
import io.indexwright.rulebook.Overlay;
import io.indexwright.rulebook.VolatilityRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The canonical forms of overlays. */
class OverlayKindsTest {
  private static final BigDecimal HALF = new BigDecimal("0.50");
  private static final Financing SOFR = new Financing("SOFR", DayCount.ACT_360);
  private static final String FINANCING = "{\"dayCount\":\"ACT_360\",\"rate\":\"SOFR\"}";

  @TestFactory
  Stream<DynamicTest> overlays() {
    return Shapes.all(
        CanonicalConventions.OVERLAYS,
        Overlay.class,
        Map.of(
            new Overlay.Hedged(
                BigDecimal.ONE,
                Overlay.Hedged.Roll.MONTHLY,
                1,
                "WM-1M",
                Overlay.Hedged.Marking.FORWARD_AT_ROLL),
            "{'determinationLag':'1','forwards':'WM-1M','kind':'HEDGED',"
                + "'marking':'FORWARD_AT_ROLL','ratio':'1','roll':'MONTHLY'}",
            new Overlay.PercentDecrement(
                HALF, Overlay.PercentDecrement.Compounding.GEOMETRIC, DayCount.ACT_365),
            "{'compounding':'GEOMETRIC','dayCount':'ACT_365','kind':'PERCENT_DECREMENT',"
                + "'rate':'0.5'}",
            new Overlay.PointsDecrement(new BigDecimal("50"), DayCount.ACT_360),
            "{'dayCount':'ACT_360','kind':'POINTS_DECREMENT','points':'50'}",
            new Overlay.Leveraged(new BigDecimal("-1"), Overlay.Leveraged.Reset.DAILY, SOFR),
            "{'factor':'-1','financing':" + FINANCING + ",'kind':'LEVERAGED','reset':'DAILY'}",
            new Overlay.RiskControlled(
                HALF,
                BigDecimal.ONE,
                new VolatilityRule.Window(20, 1, 252),
                2,
                new BigDecimal("0.050"),
                Overlay.RiskControlled.Measure.EXCESS,
                SOFR),
            "{'band':'0.05','financing':"
                + FINANCING
                + ",'kind':'RISK_CONTROLLED','lag':'2','measure':'EXCESS','mostExposure':'1','target':'0.5',"
                + "'volatility':{'interval':'1','kind':'WINDOW','returns':'20',"
                + "'sessionsInYear':'252'}}"));
  }

  @TestFactory
  Stream<DynamicTest> volatilities() {
    return Shapes.all(
        CanonicalConventions.VOLATILITIES,
        VolatilityRule.class,
        Map.of(
            new VolatilityRule.Window(20, 1, 252),
            "{'interval':'1','kind':'WINDOW','returns':'20','sessionsInYear':'252'}",
            new VolatilityRule.Ewma(
                List.of(new BigDecimal("0.97"), new BigDecimal("0.940")), 40, 2, 365),
            "{'decays':['0.97','0.94'],'interval':'2','kind':'EWMA','seedReturns':'40',"
                + "'sessionsInYear':'365'}"));
  }
}
