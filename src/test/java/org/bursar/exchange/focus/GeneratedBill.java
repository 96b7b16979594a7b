package org.bursar.exchange.focus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Large FOCUS files, the same for the same seed, as wide as real ones; it also keeps their sums,
 * which it knows before anything is read.
 */
public final class GeneratedBill {

  private static final String HEADER =
      "AvailabilityZone,BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,"
          + "BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,"
          + "ChargeFrequency,ChargePeriodEnd,ChargePeriodStart,CommitmentDiscountCategory,"
          + "CommitmentDiscountId,CommitmentDiscountName,CommitmentDiscountStatus,"
          + "CommitmentDiscountType,ConsumedQuantity,ConsumedUnit,ContractedCost,"
          + "ContractedUnitPrice,EffectiveCost,InvoiceIssuerName,ListCost,ListUnitPrice,"
          + "PricingCategory,PricingQuantity,PricingUnit,ProviderName,PublisherName,RegionId,"
          + "RegionName,ResourceId,ResourceName,ResourceType,ServiceCategory,ServiceName,SkuId,"
          + "SkuPriceId,SubAccountId,SubAccountName,Tags\n";

  private final Random random;
  private final int accounts;
  private final Map<String, BigDecimal> sums = new HashMap<>();

  /** A generator for bills of so many sub-accounts of one billing account. */
  public GeneratedBill(long seed, int accounts) {
    this.random = new Random(seed);
    this.accounts = accounts;
  }

  /** Writes a bill of so many rows. */
  public Path write(Path file, int rows) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int row = 0; row < rows; row++) {
        out.write(row());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exact sum of what was written, per sub-account. */
  public Map<String, BigDecimal> sums() {
    return sums;
  }

  private String row() {
    String account = "%012d".formatted(400_000_000_000L + random.nextInt(accounts));
    BigDecimal cost =
        BigDecimal.valueOf(random.nextInt(2_000_000_000) - 100_000_000L, random.nextInt(6, 12));
    sums.merge(account, cost, BigDecimal::add);
    int day = random.nextInt(1, 31);
    int hour = random.nextInt(24);
    int thing = random.nextInt(1_000_000);
    boolean planned = random.nextInt(20) == 0;
    return "NULL,"
        + cost.toPlainString()
        + ",1234567890123,SunBird,USD,2024-10-01 00:00:00,2024-09-01 00:00:00,Usage,NULL,"
        + "\"$0.008 per used Application load balancer capacity unit-hour, or partial hour\","
        + "Usage-Based,2024-09-%02d %02d:59:59,2024-09-%02d %02d:00:00,"
            .formatted(day, hour, day, hour)
        + (planned
            ? "Spend,arn:aws:plan/" + thing % 7 + ",NULL,Used,ComputeSavingsPlans,"
            : "NULL,NULL,NULL,NULL,NULL,")
        + "0.002007490000000,LCU-Hours,0.00000000000,0.00000000000,0.00000000000,"
        + "\"Amazon Web Services, Inc.\",0.00001605990,0.008,Standard,0.00200749000,LCU-Hours,AWS,"
        + "\"Amazon Web Services, Inc.\",us-west-2,US West (Oregon),arn:aws:elb:us-west-2:"
        + account
        + ":loadbalancer/app/tungsten-"
        + thing
        + ",NULL,NULL,Networking,Elastic Load Balancing,2ETY8Y426S4237JU,"
        + "2ETY8Y426S4237JU.JRTCKXETXF.6YS6EN2CT7,"
        + account
        + ",Account "
        + account.substring(6)
        + ",\"{\"\"application\"\": \"\"BrightLens "
        + thing
        + "\"\", \"\"environment\"\": \"\"dev\"\"}\"\n";
  }
}
